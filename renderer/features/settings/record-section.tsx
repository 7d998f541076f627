import { Button } from '@mantine/core';
import type { JournalVerdict } from '../../../shared/contract/record.ts';
import { settingsText } from '../../../shared/text/settings.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { type ProgressControls, useProgressAction } from '../../api/use-progress-action.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';

type Checked = { verdict: JournalVerdict; checkedAt: string };

async function verifyRecord(
  client: CustodiaClient,
  _input: null,
  { signal, report }: ProgressControls,
): Promise<Checked | null> {
  let verdict: JournalVerdict | null = null;
  for await (const step of await client.journal.verify({}, { signal })) {
    if (step.step === 'verdict') verdict = step;
    else report(step.done, step.total);
  }
  return verdict && { verdict, checkedAt: new Date().toISOString() };
}

/** Walks the record from its first entry and says whether it holds. */
export function RecordSection() {
  const text = settingsText.record;
  const verify = useProgressAction(settingsText.where.verify, verifyRecord);
  return (
    <Section title={text.title} description={text.lead}>
      <div className="cu-stack">
        {verify.progress === null ? (
          <div>
            <Button variant="default" onClick={() => void verify.run(null)}>
              {text.verify}
            </Button>
          </div>
        ) : (
          <ProgressRow label={text.checking} unit="count" {...verify.progress} onCancel={verify.cancel} />
        )}
        <Problem>{verify.problem}</Problem>
        <div role="status">{verify.result === null ? null : <Verdict {...verify.result} />}</div>
      </div>
    </Section>
  );
}

function Verdict({ verdict, checkedAt }: Checked) {
  const text = settingsText.record;
  const head = verdict.head;
  return (
    <div className="cu-stack">
      <div className="cu-row">
        <StateChip tone={verdict.holds ? 'good' : 'late'}>
          {verdict.holds ? text.holdsTitle : text.broken}
        </StateChip>
        <span>{verdict.entries === 0 ? text.empty : null}</span>
        <span>
          {verdict.holds && verdict.entries > 0 ? text.holds(verdict.entries.toLocaleString('en')) : null}
        </span>
        <span>{verdict.holds && verdict.later > 0 ? text.later(verdict.later) : null}</span>
      </div>
      {verdict.firstBad === null ? null : (
        <>
          <p>
            {text.firstBad(verdict.firstBad.position)} {text.whatToDo}
          </p>
          <Facts
            facts={[
              [text.why, verdict.firstBad.why],
              ...(verdict.firstBad.entryId === ''
                ? []
                : [
                    [
                      text.entry,
                      <span key="entry" className="cu-mono">
                        {verdict.firstBad.entryId}
                      </span>,
                    ] as const,
                  ]),
            ]}
          />
        </>
      )}
      <Facts
        facts={[
          [text.checkedAt, <When key="at" time={{ at: checkedAt, zone: ownZone() }} />],
          ...(head === null
            ? []
            : [
                [
                  text.head,
                  <div key="head">
                    <span className="cu-row">
                      <span className="cu-mono">{head}</span>
                      <CopyButton text={head} label={text.copyHead} />
                    </span>
                    <div className="cu-small cu-soft">{text.headHint}</div>
                  </div>,
                ] as const,
              ]),
        ]}
      />
    </div>
  );
}
