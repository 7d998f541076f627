import { Button } from '@mantine/core';
import { DutyMark } from '../../../shared/domain/breach.ts';
import { AUTHORITY } from '../../../shared/domain/breach.ts';
import { deadlinesText } from '../../../shared/text/deadlines.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { useNow } from '../../ui/now.ts';
import { StateChip, type Tone } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';
import type { Asked } from './deadline-dialogs.tsx';
import type { Deadline } from './deadline-form.tsx';

const text = deadlinesText;

const tones: Readonly<Record<Deadline['state'], Tone>> = {
  open: 'accent',
  met: 'good',
  missed: 'late',
  withdrawn: 'neutral',
};

function stateInWords({ state, mark }: Deadline, isLate: boolean): string {
  if (mark === DutyMark.doesNotApply) return setLabel('mark', mark);
  if (isLate && state === 'open') return text.overdue;
  return isLate && state === 'met' ? text.metLate : setLabel('state', state);
}

/** Where a deadline stands, since when, and why. */
export function DeadlineStateChip({ deadline }: { deadline: Deadline }) {
  const now = useNow();
  const { state, dueAt, metAt, reason } = deadline;
  const isLate = dueAt !== null && (state === 'open' ? now : (metAt?.at ?? '')) > dueAt.at;
  return (
    <div className="cu-wrap">
      <StateChip tone={isLate ? 'late' : tones[state]}>{stateInWords(deadline, isLate)}</StateChip>{' '}
      {metAt === null ? null : <When time={metAt} show="short" />}
      {reason === null ? null : <div className="cu-soft cu-small">{text.reason(reason)}</div>}
    </div>
  );
}

/** What can be done with a deadline in each state, as the core allows it. */
function actsOf({ state, basis }: Deadline): readonly Exclude<Asked['act'], 'set' | 'meet'>[] {
  // A date of law follows from its facts: it isn't changed by hand, and may not apply at all.
  const own = basis === null;
  // The day that an authority set is changed on its enquiry.
  if (basis === AUTHORITY && state !== 'met' && state !== 'withdrawn')
    return state === 'open' ? ['miss', 'withdraw'] : ['withdraw', 'reopen'];
  if (state === 'open') return own ? ['change', 'miss', 'withdraw'] : ['notApplicable', 'miss', 'withdraw'];
  if (state !== 'missed') return ['reopen'];
  return own ? ['withdraw', 'reopen'] : ['notApplicable', 'withdraw', 'reopen'];
}

/** What a person can do with a deadline as it stands. */
export function DeadlineActs({ deadline, onAsk }: { deadline: Deadline; onAsk: (asked: Asked) => void }) {
  const label = deadline.label ?? text.noLabel;
  const canMeet = deadline.state === 'open' || deadline.state === 'missed';
  return (
    <span className="cu-row-end">
      {canMeet ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={text.meet.named(label)}
          onClick={() => onAsk({ act: 'meet', deadline })}
        >
          {text.meet.act}
        </Button>
      ) : null}
      <ActionMenu
        isCompact
        label={text.more(label)}
        actions={actsOf(deadline).map((act) => ({
          label: text[act].act,
          run: () => onAsk({ act, deadline }),
        }))}
      />
    </span>
  );
}
