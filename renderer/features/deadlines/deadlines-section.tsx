import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { deadlinesText } from '../../../shared/text/deadlines.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { Section } from '../../ui/fields.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import { Missing } from '../../ui/missing.tsx';
import { useNow } from '../../ui/now.ts';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip, type Tone } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';
import { type Asked, DeadlineDialogs } from './deadline-dialogs.tsx';
import type { Deadline } from './deadline-form.tsx';
import { inOrder } from './deadline-order.ts';

const text = deadlinesText;

/** The deadlines of a case: what is open first, the nearest on top. */
export function DeadlinesSection({ detail }: { detail: CaseDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const isVoid = detail.status === CaseStatus.void;
  return (
    <Section
      title={text.title}
      actions={
        isVoid ? undefined : (
          <Button variant="default" onClick={() => setAsked({ act: 'set', deadline: null })}>
            {text.set.act}
          </Button>
        )
      }
    >
      <div className="cu-stack">
        {asked === null && !isVoid ? <KeptDeadlines detail={detail} onAsk={setAsked} /> : null}
        {detail.deadlines.length === 0 ? (
          <p className="cu-soft">{text.empty}</p>
        ) : (
          <SimpleTable
            label={text.title}
            headers={isVoid ? text.headers.slice(0, 3) : text.headers}
            rows={inOrder(detail.deadlines).map((deadline) => ({
              key: deadline.id,
              cells: [
                <Due key="due" deadline={deadline} />,
                <span key="label" className="cu-wrap">
                  {deadline.label ?? text.noLabel}
                </span>,
                <State key="state" deadline={deadline} />,
                ...(isVoid ? [] : [<Acts key="acts" deadline={deadline} onAsk={setAsked} />]),
              ],
            }))}
          />
        )}
      </div>
      <DeadlineDialogs detail={detail} asked={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}

function KeptDeadlines({ detail, onAsk }: { detail: CaseDetail; onAsk: (asked: Asked) => void }) {
  const kept = useKeptForms(`deadline/${detail.reference}`);
  return kept.map((id) => {
    const deadline = detail.deadlines.find((each) => each.id === id);
    // A draft about a deadline that takes no change any more is thrown away on the page of drafts.
    if (id !== null && deadline?.state !== 'open') return null;
    const ask: Asked = deadline === undefined ? { act: 'set', deadline: null } : { act: 'change', deadline };
    return (
      <KeptLine key={id ?? 'new'} onContinue={() => onAsk(ask)}>
        {deadline === undefined ? text.kept : text.keptChange(deadline.label ?? text.noLabel)}
      </KeptLine>
    );
  });
}

function Due({ deadline: { dueAt, state } }: { deadline: Deadline }) {
  if (dueAt === null) return <Missing />;
  return state === 'open' ? <DeadlineCell dueAt={dueAt} label={null} /> : <When time={dueAt} show="short" />;
}

const tones: Readonly<Record<Deadline['state'], Tone>> = {
  open: 'accent',
  met: 'good',
  missed: 'late',
  withdrawn: 'neutral',
};

function State({ deadline: { state, dueAt, metAt, reason } }: { deadline: Deadline }) {
  const now = useNow();
  const isOverdue = state === 'open' && dueAt !== null && dueAt.at < now;
  return (
    <div className="cu-wrap">
      <StateChip tone={isOverdue ? 'late' : tones[state]}>
        {isOverdue ? text.overdue : setLabel('state', state)}
      </StateChip>{' '}
      {metAt === null ? null : <When time={metAt} show="short" />}
      {reason === null ? null : <div className="cu-soft cu-small">{text.reason(reason)}</div>}
    </div>
  );
}

/** What can be done with a deadline in each state, as the core allows it. */
function actsOf(state: Deadline['state']): readonly Exclude<Asked['act'], 'set' | 'meet'>[] {
  if (state === 'open') return ['change', 'miss', 'withdraw'];
  return state === 'missed' ? ['withdraw', 'reopen'] : ['reopen'];
}

function Acts({ deadline, onAsk }: { deadline: Deadline; onAsk: (asked: Asked) => void }) {
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
        actions={actsOf(deadline.state).map((act) => ({
          label: text[act].act,
          run: () => onAsk({ act, deadline }),
        }))}
      />
    </span>
  );
}
