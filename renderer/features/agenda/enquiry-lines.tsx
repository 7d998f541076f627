import type { AgendaEnquiry } from '../../../shared/contract/agenda.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';

const text = enquiriesText;

/** Enquiries that stand on no case and wait for an answer, each with the day that the authority set. */
export function EnquiryLines({ enquiries, now }: { enquiries: readonly AgendaEnquiry[]; now: string }) {
  if (enquiries.length === 0) return null;
  return (
    <section className="cu-panel cu-today-part">
      <header>
        <h2>{text.onToday}</h2>
        <span className="cu-soft cu-num">{enquiries.length}</span>
      </header>
      <ul className="cu-lines" aria-label={text.onToday}>
        {enquiries.map(({ id, reference, authority, dueAt }) => (
          <li key={id} className="cu-line" data-late={dueAt.at < now || undefined}>
            <span className="cu-ref">
              <PageLink to={`/enquiries/${reference}`} className="cu-line-link">
                {reference}
              </PageLink>
            </span>
            <span className="cu-two-lines">
              <span className="cu-strong">{authority ?? text.noName}</span>
              <span className="cu-soft">{text.setByAuthority}</span>
            </span>
            <span className="cu-line-when cu-two-lines cu-num">
              <When time={dueAt} />
            </span>
            <span className="cu-line-mark">
              <StateChip tone={dueAt.at < now ? 'late' : 'accent'}>{text.states.open}</StateChip>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
