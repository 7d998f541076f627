import { Button, FileButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { CountedPeople } from '../../../shared/domain/people-list/setup.ts';
import type { UploadId } from '../../../shared/ids.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { useProgressAction } from '../../api/use-progress-action.ts';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { showToast } from '../../ui/toast.tsx';
import { type Asked, countSteps, lookAt, type Read, readFile, recordSteps } from './count-calls.ts';
import { ListResult } from './list-result.tsx';
import { ListSetup } from './list-setup.tsx';
import { type Answers, answersFor, countOf, tableFor } from './list-answers.ts';

const text = affectedText.import;

/** Chooses a file, asks how it is to be read, counts it, and records what came out. */
export function ImportList({ detail, onDone }: { detail: BreachCase; onDone: () => void }) {
  const { client } = useApi();
  const [read, setRead] = useState<Read | null>(null);
  const [answers, setAnswers] = useState<Answers>(answersFor(detail));
  const [counted, setCounted] = useState<CountedPeople | null>(null);
  const reading = useAction(affectedText.where.read, readFile);
  const looking = useAction(affectedText.where.read, lookAt);
  const counting = useProgressAction(affectedText.where.count, countSteps);
  const recording = useProgressAction(affectedText.where.record, recordSteps);
  const waiting = useRef<UploadId | null>(null);

  // A list that is not recorded doesn't stay in the vault.
  useEffect(
    () => () => {
      if (waiting.current !== null)
        void client.uploads.cancel({ id: waiting.current }).catch(() => undefined);
    },
    [client],
  );

  async function choose(file: File | undefined | null): Promise<void> {
    if (!file) return;
    setCounted(null);
    const before = waiting.current;
    const found = await reading.run({ file, table: tableFor(file.name, answers.table) });
    if (found === undefined) return;
    if (before !== null) void client.uploads.cancel({ id: before }).catch(() => undefined);
    waiting.current = found.uploadId;
    setRead(found);
    setAnswers({ ...answers, table: found.table, columns: found.look?.columns ?? answers.columns });
  }

  async function change(next: Answers): Promise<void> {
    setAnswers(next);
    setCounted(null);
    if (read === null || next.table === answers.table) return;
    const look = await looking.run({ uploadId: read.uploadId, table: next.table });
    setRead({ ...read, look: look ?? null });
    if (look !== undefined) setAnswers({ ...next, columns: look.columns });
  }

  const asked = (uploadId: UploadId): Asked => ({
    uploadId,
    partId: answers.partId,
    table: answers.table,
    count: countOf(answers),
  });

  async function record(): Promise<void> {
    if (read === null) return;
    const done = await recording.run({
      ...asked(read.uploadId),
      sha256: read.sha256,
      isKept: answers.isKept,
    });
    if (done === undefined || done === null) return;
    waiting.current = null;
    showToast(text.done(done.counted.places.reduce((sum, { count }) => sum + count, 0)));
    onDone();
  }

  useFileDrop((files) => void choose(files[0]), text.drop);
  const running = counting.progress ?? recording.progress;
  return (
    <div className="cu-stack">
      <div className="cu-row">
        <FileButton onChange={(file) => void choose(file)} accept=".csv,.txt,.tsv,.xlsx">
          {(props) => (
            <Button variant="default" loading={reading.isRunning} data-autofocus {...props}>
              {read === null ? text.choose : text.other}
            </Button>
          )}
        </FileButton>
        <span className="cu-soft">{read === null ? text.noFile : read.name}</span>
      </div>
      <Problem>{reading.problem ?? looking.problem ?? read?.problem ?? null}</Problem>
      {read === null ? null : (
        <ListSetup detail={detail} read={read} answers={answers} onChange={(next) => void change(next)} />
      )}
      {counted === null ? null : <ListResult counted={counted} answers={answers} onAnswers={setAnswers} />}
      <Problem>{counting.problem ?? recording.problem}</Problem>
      {running === null ? null : (
        <ProgressRow
          label={text.counting}
          done={running.done}
          total={running.total}
          unit="count"
          onCancel={() => {
            counting.cancel();
            recording.cancel();
          }}
        />
      )}
      {read === null || read.look === null ? null : (
        <div className="cu-row">
          <Button
            variant={counted === null ? 'filled' : 'default'}
            disabled={running !== null}
            onClick={() => void counting.run(asked(read.uploadId)).then((found) => setCounted(found ?? null))}
          >
            {text.count}
          </Button>
          {counted === null ? null : (
            <Button disabled={running !== null} onClick={() => void record()}>
              {text.record}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
