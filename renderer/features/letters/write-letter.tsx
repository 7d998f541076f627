import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { partyId } from '../../../shared/ids.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { useAction } from '../../api/use-action.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { showToast } from '../../ui/toast.tsx';
import { emptyLetter, formatOf, type LetterDraft, letterProblems, recipientOf } from './letter-draft.ts';
import { LetterFields } from './letter-fields.tsx';
import { LetterMade, type MadeLetter } from './letter-made.tsx';

const text = lettersText;

/** The name under which a letter that is being written is kept. */
export const letterDraftName = (reference: string): string => `letter/${reference}`;

/** Writes a letter: a template filled from the case, looked over and made; then it can be saved to be sent. */
export function WriteLetter({ detail, onDone }: { detail: CaseDetail; onDone: () => void }) {
  const [made, setMade] = useState<MadeLetter | null>(null);
  return made === null ? (
    <LetterForm detail={detail} onMade={setMade} onCancel={onDone} />
  ) : (
    <LetterMade made={made} onClose={onDone} />
  );
}

function LetterForm({
  detail,
  onMade,
  onCancel,
}: {
  detail: CaseDetail;
  onMade: (made: MadeLetter) => void;
  onCancel: () => void;
}) {
  const draft = useDraft<LetterDraft>(letterDraftName(detail.reference), emptyLetter);
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const problems = letterProblems(value);
  const fill = useAction(text.where.preview, (client, asked: { template: string; partyId: string | null }) =>
    client.letters.fill({
      caseId: detail.id,
      template: asked.template,
      partyId: partyId.nullable().parse(asked.partyId),
    }),
  );
  const make = useCaseAction(
    detail.id,
    text.where.make,
    (client, letter: LetterDraft) =>
      client.letters.make({
        caseId: detail.id,
        template: letter.template,
        format: formatOf(letter),
        language: letter.language,
        recipient: recipientOf(letter),
        subject: letter.subject,
        body: letter.body,
      }),
    { done: text.write.done, say: showToast },
  );

  async function refill(part: Partial<LetterDraft>): Promise<void> {
    change(part);
    const { template, partyId: party } = { ...value, ...part };
    if (template === null) return;
    const filled = await fill.run({ template, partyId: party });
    if (filled === undefined) return;
    const { subject, body, language } = filled;
    change({ template, subject, body, language });
  }

  async function submit(): Promise<void> {
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    const made = await make.run(value);
    if (made === undefined) return;
    await draft.submitted();
    onMade({ ...made, format: formatOf(value) });
  }

  return (
    <DraftForm
      draft={draft}
      rows={10}
      action={text.write.make}
      isRunning={make.isRunning}
      problem={fill.problem ?? make.problem}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <LetterFields
        detail={detail}
        value={value}
        problems={isTried ? problems : {}}
        change={change}
        onRefill={(part) => void refill(part)}
      />
    </DraftForm>
  );
}
