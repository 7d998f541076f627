import type { RequestCase } from '../../../shared/contract/cases.ts';
import { feeFacts, forwardingFacts } from '../../../shared/contract/request-work.ts';
import { feeId, forwardingId } from '../../../shared/ids.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { type Cell, documentName, Named, TimeOr } from './work-cells.tsx';
import type { WorkKind } from './work-kind.ts';

const text = requestWorkPageText;

type Forwarding = RequestCase['forwardings'][number];
type Fee = RequestCase['fees'][number];

const forwardingCells = (one: Forwarding, detail: RequestCase): Cell[] => [
  <Named key="recipient" name={one.recipient} detail={[documentName(detail, one.documentId), one.answer]} />,
  <TimeOr key="forwarded" time={one.forwardedAt} />,
  <TimeOr key="answered" time={one.answeredAt} otherwise={text.forwardings.waiting} />,
];

/** Passing the request on to the school or client who is the controller. */
export const forwardingKind: WorkKind = {
  what: 'forwarding',
  words: text.forwardings,
  schema: forwardingFacts,
  fields: [
    {
      name: 'recipient',
      kind: 'line',
      label: fieldLabel('recipient'),
      missing: text.forwardings.recipientMissing,
    },
    { name: 'forwardedAt', kind: 'time', label: fieldLabel('forwardedAt') },
    { name: 'documentId', kind: 'document', label: fieldLabel('documentId') },
    { name: 'answeredAt', kind: 'time', label: fieldLabel('answeredAt') },
    { name: 'answer', kind: 'long', label: fieldLabel('answer') },
    { name: 'answerDocumentId', kind: 'document', label: fieldLabel('answerDocumentId') },
  ],
  list: ({ forwardings }) => forwardings,
  nameOf: ({ id }, { forwardings }) => forwardings.find((one) => one.id === id)?.recipient ?? text.unnamed,
  cells: ({ id }, detail) =>
    detail.forwardings.filter((one) => one.id === id).flatMap((one) => forwardingCells(one, detail)),
  record: (client, { id }, values) =>
    client.request.recordForwarding({ ...forwardingFacts.parse(values), id }),
  change: (client, id, values) =>
    client.request.changeForwarding({ ...forwardingFacts.parse(values), id: forwardingId.parse(id) }),
};

const sumOf = ({ amount, currency }: Fee) => `${amount} ${currency}`;

const feeCells = (fee: Fee, detail: RequestCase): Cell[] => [
  <Named key="amount" name={sumOf(fee)} detail={[documentName(detail, fee.documentId)]} />,
  <span key="ground" className="cu-wrap">
    {fee.ground}
  </span>,
  <TimeOr key="asked" time={fee.askedAt} />,
  <TimeOr key="paid" time={fee.paidAt} otherwise={text.fees.waiting} />,
];

/** Fees that the person was asked for. */
export const feeKind: WorkKind = {
  what: 'fee',
  words: text.fees,
  schema: feeFacts,
  fields: [
    { name: 'amount', kind: 'line', label: fieldLabel('amount'), missing: text.fees.amountWrong },
    { name: 'currency', kind: 'line', label: fieldLabel('currency'), missing: text.fees.currencyWrong },
    { name: 'ground', kind: 'long', label: fieldLabel('ground') },
    { name: 'askedAt', kind: 'time', label: fieldLabel('askedAt') },
    { name: 'paidAt', kind: 'time', label: fieldLabel('paidAt') },
    { name: 'documentId', kind: 'document', label: fieldLabel('documentId') },
  ],
  list: ({ fees }) => fees,
  nameOf: ({ id }, { fees }) => fees.filter((one) => one.id === id).map(sumOf)[0] ?? text.unnamed,
  cells: ({ id }, detail) =>
    detail.fees.filter((one) => one.id === id).flatMap((one) => feeCells(one, detail)),
  record: (client, { id }, values) => client.request.recordFee({ ...feeFacts.parse(values), id }),
  change: (client, id, values) =>
    client.request.changeFee({ ...feeFacts.parse(values), id: feeId.parse(id) }),
};
