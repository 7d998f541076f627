import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { AUTHORITY } from '../../../shared/domain/breach.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { deadlinesText } from '../../../shared/text/deadlines.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { Section } from '../../ui/fields.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import { Missing } from '../../ui/missing.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { When } from '../../ui/when.tsx';
import { DeadlineActs, DeadlineStateChip } from './deadline-acts.tsx';
import { type Asked, DeadlineDialogs } from './deadline-dialogs.tsx';
import type { Deadline } from './deadline-form.tsx';
import { inOrder } from './deadline-order.ts';

const text = deadlinesText;

/** The deadlines of a case: what is open first, the nearest on top. */
export function DeadlinesSection({ detail }: { detail: CaseDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const isVoid = detail.status === CaseStatus.void;
  const deadlines = detail.deadlines.filter(({ basis }) => basis === null || basis === AUTHORITY);
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
        {deadlines.length === 0 ? (
          <p className="cu-soft">{text.empty}</p>
        ) : (
          <SimpleTable
            label={text.title}
            headers={isVoid ? text.headers.slice(0, 3) : text.headers}
            rows={inOrder(deadlines).map((deadline) => ({
              key: deadline.id,
              cells: [
                <Due key="due" deadline={deadline} />,
                <span key="label" className="cu-wrap">
                  {deadline.label ?? text.noLabel}
                </span>,
                <DeadlineStateChip key="state" deadline={deadline} />,
                ...(isVoid ? [] : [<DeadlineActs key="acts" deadline={deadline} onAsk={setAsked} />]),
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
