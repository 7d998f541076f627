import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { FccVersion } from '../../../shared/domain/duties/fact-words.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = breachText.fcc;

type Typed = { version: string | null; reason: string };

/** Which of two texts that stand side by side the office follows in this breach. */
export function FccChoice({ detail }: { detail: BreachCase }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <span className="cu-row">
      <span className="cu-grow">{setLabel('fccVersion', detail.breach.fccVersion)}</span>
      {isEnded(detail.status) ? null : (
        <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
          {text.open}
        </Button>
      )}
      <Dialog isOpen={isOpen} title={text.title} onClose={() => setIsOpen(false)}>
        <ChoiceForm detail={detail} onDone={() => setIsOpen(false)} />
      </Dialog>
    </span>
  );
}

const versionOf = (chosen: string | null) => Object.values(FccVersion).find((one) => one === chosen);

function ChoiceForm({ detail, onDone }: { detail: BreachCase; onDone: () => void }) {
  const draft = useDraft<Typed>(`breach.fcc/${detail.reference}`, { version: null, reason: '' });
  const { value, change } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    breachText.where.fcc,
    (client, given: { version: FccVersion; reason: string }) =>
      client.breach.chooseFccText({ id: detail.id, ...given }),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    const version = versionOf(value.version);
    const reason = value.reason.trim();
    setProblem(version === undefined ? text.versionMissing : reason === '' ? text.reasonMissing : null);
    if (version === undefined || reason === '') return;
    if ((await save.run({ version, reason })) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={text.save}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.body}</p>
      <SetSelect
        set="fccVersion"
        label={text.version}
        value={value.version}
        onValue={(version) => change({ version })}
      />
      <LongTextField
        label={text.reason}
        required
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </DraftForm>
  );
}
