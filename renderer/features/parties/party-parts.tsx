import type { ReactNode } from 'react';
import type { CustodiaClient } from '../../api/client.ts';
import type { Party } from '../../../shared/contract/parties.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { casePath } from '../../ui/case-path.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { Reference } from '../../ui/reference.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';

export type PartyDetail = Awaited<ReturnType<CustodiaClient['parties']['get']>>;

const { cases: words } = partiesText;

/** What is known of a party. */
export function PartyFactsList({ party }: { party: Party }) {
  const text = (value: string | null): ReactNode =>
    value === null || value === '' ? <Missing /> : <div className="cu-wrap">{value}</div>;
  const reach = (value: string | null): ReactNode =>
    value === null || value === '' ? (
      <Missing />
    ) : (
      <span className="cu-row">
        {value}
        <CopyButton text={value} />
      </span>
    );
  return (
    <Facts
      facts={[
        [fieldLabel('kind'), setLabel('kind', party.kind)],
        [fieldLabel('sort'), party.sort === null ? <Missing key="sort" /> : setLabel('sort', party.sort)],
        [fieldLabel('email'), reach(party.email)],
        [fieldLabel('phone'), reach(party.phone)],
        [fieldLabel('address'), text(party.address)],
        [fieldLabel('country'), text(party.country)],
        [fieldLabel('language'), text(party.language)],
        [fieldLabel('remarks'), text(party.remarks)],
      ]}
    />
  );
}

/** The cases a party has a role in. */
export function PartyCases({ cases }: { cases: PartyDetail['cases'] }) {
  if (cases.length === 0) return <p className="cu-soft">{words.none}</p>;
  return (
    <SimpleTable
      label={words.title}
      headers={words.headers}
      rows={cases.map(({ id, reference, title, role }) => ({
        key: `${id} ${role}`,
        cells: [
          <Reference key="reference" reference={reference}>
            <PageLink to={casePath(reference)}>{reference}</PageLink>
          </Reference>,
          <span key="title" title={title ?? undefined}>
            {title ?? words.noTitle}
          </span>,
          setLabel('role', role),
        ],
      }))}
    />
  );
}
