import { Button } from '@mantine/core';
import type { OutdatedDates } from '../../../shared/contract/law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { type ProgressControls, useProgressAction } from '../../api/use-progress-action.ts';
import { Section } from '../../ui/fields.tsx';
import { MovedDates } from '../../ui/moved-dates.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';

const text = officeLawText.outdated;

type Step<R> = { step: 'progress'; done: number; total: number } | { step: 'result'; result: R };

async function lastOf<R>(
  steps: AsyncIterable<Step<R>>,
  report: ProgressControls['report'],
): Promise<R | null> {
  let result: R | null = null;
  for await (const one of steps) {
    if (one.step === 'result') result = one.result;
    else report(one.done, one.total);
  }
  return result;
}

const look = async (client: CustodiaClient, _: null, { signal, report }: ProgressControls) =>
  lastOf(await client.law.outdated({}, { signal }), report);
const bring = async (client: CustodiaClient, _: null, { signal, report }: ProgressControls) =>
  lastOf(await client.law.bringUpToDate({}, { signal }), report);

/** Dates on record that the law in force gives otherwise: looked for when asked, moved when a person says so. */
export function OutdatedSection() {
  const looking = useProgressAction(officeLawText.where.outdated, look);
  const bringing = useProgressAction(officeLawText.where.bringUpToDate, bring);
  const progress = looking.progress ?? bringing.progress;

  async function bringAll(): Promise<void> {
    if ((await bringing.run(null)) !== undefined) looking.reset();
  }
  function lookAgain(): void {
    bringing.reset();
    void looking.run(null);
  }

  return (
    <Section title={text.title} description={text.lead}>
      <div className="cu-stack">
        {progress === null ? (
          <div>
            <Button variant="default" onClick={lookAgain}>
              {text.look}
            </Button>
          </div>
        ) : (
          <ProgressRow
            label={looking.progress ? text.looking : text.bringing}
            unit="count"
            {...progress}
            onCancel={looking.progress ? looking.cancel : bringing.cancel}
          />
        )}
        <Problem>{looking.problem ?? bringing.problem}</Problem>
        <div role="status">
          {looking.result === null ? null : text.found(looking.result)}
          {bringing.result === null ? null : text.done(bringing.result)}
        </div>
        {looking.result !== null && looking.result.movedCount > 0 ? (
          <Found found={looking.result} isRunning={progress !== null} onBring={() => void bringAll()} />
        ) : null}
      </div>
    </Section>
  );
}

function Found({
  found: { moved, movedCount },
  isRunning,
  onBring,
}: {
  found: OutdatedDates;
  isRunning: boolean;
  onBring: () => void;
}) {
  return (
    <>
      <MovedDates label={text.title} headers={text.headers} moved={moved} count={movedCount} />
      <div className="cu-row">
        <Button disabled={isRunning} onClick={onBring}>
          {text.bring}
        </Button>
        <span className="cu-soft">{text.kept}</span>
      </div>
    </>
  );
}
