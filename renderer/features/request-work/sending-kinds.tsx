import type { RequestCase } from '../../../shared/contract/cases.ts';
import { deletionFacts, duplicateFacts, packageFacts } from '../../../shared/contract/request-work.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { casePath } from '../../ui/case-path.ts';
import { type Cell, documentName, Named, TimeOr } from './work-cells.tsx';
import type { WorkKind } from './work-kind.ts';

const text = requestWorkPageText;

type Package = RequestCase['packages'][number];
type Deletion = RequestCase['deletions'][number];
type Duplicate = RequestCase['duplicates'][number];

const packageCells = (one: Package, detail: RequestCase): Cell[] => [
  <Named
    key="recipient"
    name={one.recipient}
    detail={[one.medium === null ? null : setLabel('medium', one.medium), one.remarks]}
  />,
  <TimeOr key="sent" time={one.sentAt} />,
  <div key="documents" className="cu-wrap">
    {one.contents.map(({ documentId, sha256 }) => (
      <div key={documentId}>
        {documentName(detail, documentId) ?? text.gone}
        <div className="cu-soft cu-small cu-num">{sha256}</div>
      </div>
    ))}
    <div className="cu-soft cu-small cu-num">{text.packages.list(one.listSha256)}</div>
  </div>,
];

/** What went out to the person; it isn't changed, but taken off and recorded anew. */
export const packageKind: WorkKind = {
  what: 'responsePackage',
  words: text.packages,
  schema: packageFacts,
  fields: [
    {
      name: 'recipient',
      kind: 'line',
      label: fieldLabel('recipient'),
      missing: text.packages.recipientMissing,
    },
    { name: 'sentAt', kind: 'time', label: text.packages.headers[1], missing: text.packages.sentMissing },
    {
      name: 'medium',
      kind: 'set',
      set: 'medium',
      label: fieldLabel('medium'),
      missing: text.packages.mediumMissing,
    },
    {
      name: 'documentIds',
      kind: 'documents',
      label: text.packages.documents,
      missing: text.packages.documentsMissing,
    },
    { name: 'remarks', kind: 'long', label: fieldLabel('remarks') },
  ],
  list: ({ packages }) => packages,
  nameOf: ({ id }, { packages }) => packages.find((one) => one.id === id)?.recipient ?? text.unnamed,
  cells: ({ id }, detail) =>
    detail.packages.filter((one) => one.id === id).flatMap((one) => packageCells(one, detail)),
  record: (client, { id }, values) => client.request.recordPackage({ ...packageFacts.parse(values), id }),
  change: null,
};

const deletionCells = (one: Deletion, detail: RequestCase): Cell[] => [
  <Named key="what" name={one.what} detail={[one.systems, one.method, one.byWhom, one.kept]} />,
  <TimeOr key="deleted" time={one.deletedAt} />,
  <span key="certificate" className="cu-wrap">
    {documentName(detail, one.documentId) ?? text.gone}
  </span>,
];

/** Deletions with their certificates. */
export const deletionKind: WorkKind = {
  what: 'deletion',
  words: text.deletions,
  schema: deletionFacts,
  fields: [
    { name: 'what', kind: 'long', label: fieldLabel('what'), missing: text.deletions.whatMissing },
    { name: 'systems', kind: 'long', label: fieldLabel('systems'), missing: text.deletions.systemsMissing },
    { name: 'method', kind: 'long', label: fieldLabel('method'), missing: text.deletions.methodMissing },
    {
      name: 'deletedAt',
      kind: 'time',
      label: fieldLabel('deletedAt'),
      missing: text.deletions.deletedMissing,
    },
    { name: 'byWhom', kind: 'line', label: fieldLabel('byWhom'), missing: text.deletions.byWhomMissing },
    { name: 'kept', kind: 'long', label: fieldLabel('kept') },
  ],
  list: ({ deletions }) => deletions,
  nameOf: ({ id }, { deletions }) => deletions.find((one) => one.id === id)?.what ?? text.unnamed,
  cells: ({ id }, detail) =>
    detail.deletions.filter((one) => one.id === id).flatMap((one) => deletionCells(one, detail)),
  record: (client, { id }, values) => client.request.certifyDeletion({ ...deletionFacts.parse(values), id }),
  change: null,
};

const duplicateCells = ({ reference, isIdentified }: Duplicate): Cell[] => [
  <PageLink key="request" to={casePath(reference)}>
    {reference}
  </PageLink>,
  <StateChip key="identity" tone={isIdentified ? 'good' : 'attention'}>
    {isIdentified ? text.duplicates.identified : text.duplicates.notIdentified}
  </StateChip>,
];

/** Requests that ask the same: linked, never merged. */
export const duplicateKind: WorkKind = {
  what: 'duplicate',
  words: text.duplicates,
  schema: duplicateFacts,
  fields: [
    {
      name: 'other',
      kind: 'line',
      label: text.duplicates.other,
      hint: text.duplicates.otherHint,
      missing: text.duplicates.otherMissing,
    },
  ],
  list: ({ duplicates }) => duplicates,
  nameOf: ({ id }, { duplicates }) => duplicates.find((one) => one.id === id)?.reference ?? text.unnamed,
  cells: ({ id }, { duplicates }) => duplicates.filter((one) => one.id === id).flatMap(duplicateCells),
  record: (client, { id }, values) => client.request.linkDuplicate({ ...duplicateFacts.parse(values), id }),
  change: null,
};
