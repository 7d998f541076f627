import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { type LadderRung, ladderOf } from '../../../shared/domain/ladder.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { rungWords } from '../../../shared/text/ladder-rungs.ts';
import { Section } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip, type Tone } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';
import { Arbitration } from './arbitration.tsx';
import { EventsSection } from './events-section.tsx';
import { RungsSection } from './rungs-section.tsx';

const text = ladderText;

const tones: Readonly<Record<LadderRung['place'], Tone>> = {
  passed: 'neutral',
  here: 'accent',
  ended: 'good',
  next: 'attention',
  later: 'neutral',
};

/** The ladder of a complaint: where the complainant stands, what comes next, what to tell them, and what is recorded of it. */
export function LadderTab({ detail }: { detail: ComplaintCase }) {
  const { complaint, rungs, ladderEvents } = detail;
  const ladder = ladderOf({ ...complaint, rungs, ladderEvents });
  const canArbitrate = ladder.some(({ rung }) => rung === 'arbitration');
  return (
    <>
      <Section title={text.title} description={text.lead}>
        {complaint.framework === 'privacyShield' ? <Hint>{text.oldRules}</Hint> : null}
        {ladder.length === 0 ? (
          <p className="cu-soft">{text.noFramework}</p>
        ) : (
          <SimpleTable
            label={text.title}
            headers={text.headers}
            rows={ladder.map((one) => ({
              key: one.rung,
              cells: [
                <RungName key="rung" detail={detail} rung={one} />,
                <Place key="place" detail={detail} rung={one} />,
                <Words key="words" detail={detail} rung={one} />,
              ],
            }))}
          />
        )}
      </Section>
      <RungsSection detail={detail} />
      <EventsSection detail={detail} />
      {canArbitrate ? <Arbitration detail={detail} /> : null}
    </>
  );
}

type OnRung = { detail: ComplaintCase; rung: LadderRung };

const wordsOf = ({ detail: { complaint }, rung }: OnRung) =>
  complaint.framework === null ? undefined : rungWords[complaint.framework][rung.rung];

function RungName({ detail, rung }: OnRung) {
  return (
    <div className="cu-wrap">
      <span className="cu-strong">{setLabel('rung', rung.rung)}</span>
      <div className="cu-soft cu-small">{wordsOf({ detail, rung })?.body}</div>
    </div>
  );
}

function Place({ detail, rung: { rung, place } }: OnRung) {
  const at = detail.rungs.find((one) => one.rung === rung)?.at ?? null;
  return (
    <div>
      <StateChip tone={tones[place]}>{text.place[place]}</StateChip>
      {at === null ? null : (
        <div className="cu-soft cu-small">
          <When time={at} show="short" />
        </div>
      )}
    </div>
  );
}

function Words({ detail, rung }: OnRung) {
  const words = wordsOf({ detail, rung });
  if (words === undefined) return <span className="cu-soft cu-wrap">{text.noWords}</span>;
  return (
    <div className="cu-wrap">
      {words.tell}
      <div className="cu-soft cu-small">{text.source(words.source, words.known)}</div>
    </div>
  );
}
