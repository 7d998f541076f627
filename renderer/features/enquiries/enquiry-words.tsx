import type { Enquiry } from '../../../shared/contract/enquiries.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import { useNow } from '../../ui/now.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';

const text = enquiriesText;

/** Where an enquiry stands, and whether what it asks about is on hold. */
export function EnquiryState({ enquiry: { closedAt, answeredAt, dueAt, isHeld } }: { enquiry: Enquiry }) {
  const now = useNow();
  const isLate = closedAt === null && answeredAt === null && dueAt !== null && dueAt.at < now;
  const state = closedAt !== null ? 'closed' : answeredAt !== null ? 'answered' : 'open';
  return (
    <span className="cu-row">
      <StateChip tone={isLate ? 'late' : 'accent'}>{text.states[state]}</StateChip>
      {isHeld ? <StateChip>{text.states.held}</StateChip> : null}
    </span>
  );
}

/** The day that the authority set, said as such. */
export function DueByAuthority({ dueAt }: Pick<Enquiry, 'dueAt'>) {
  if (dueAt === null) return <span className="cu-faint">{text.noDay}</span>;
  return (
    <span className="cu-two-lines">
      <When time={dueAt} />
      <span className="cu-soft cu-small">{text.setByAuthority}</span>
    </span>
  );
}
