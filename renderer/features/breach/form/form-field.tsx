import { Button } from '@mantine/core';
import { isSameAnswer } from './same-answer.ts';
import type { EdpbAnswer } from '../../../../shared/domain/edpb/answers.ts';
import { isAnswered } from '../../../../shared/domain/edpb/answers.ts';
import type { FieldState } from '../../../../shared/domain/edpb/form.ts';
import { partyRows } from '../../../../shared/domain/edpb/form.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { answerInWords, rowLabel } from '../../../../shared/text/edpb-words.ts';
import { AnswerField } from './answer-field.tsx';
import type { FormDraft } from './form-draft.ts';
import { PartyFields } from './party-fields.tsx';

/** One field of the form, with what the facts of the breach say of it now. */
export function FormField({
  field,
  draft,
  fact,
  isUnreadable,
  change,
  onTakeOver,
}: {
  field: FieldState;
  draft: FormDraft;
  /** What the recorded facts answer; undefined where they don't. */
  fact: EdpbAnswer | undefined;
  isUnreadable: boolean;
  change: (next: Partial<FormDraft>) => void;
  onTakeOver: (answer: EdpbAnswer) => void;
}) {
  const { row, isRequired, answer } = field;
  const [first, ...rest] = partyRows;
  if (rest.some((key) => key === row.key)) return null;
  if (row.key === first) return <PartyFields draft={draft} change={change} />;
  return (
    <div className="cu-form-field" data-missing={isRequired && !isAnswered(answer) ? true : undefined}>
      <AnswerField field={field} draft={draft} isUnreadable={isUnreadable} change={change} />
      {fact === undefined ? null : isSameAnswer(fact, answer) ? (
        <p className="cu-soft cu-small">{text.fromFacts}</p>
      ) : (
        <p className="cu-row cu-small">
          <span className="cu-grow cu-soft cu-wrap">{text.factsSay(answerInWords(row, fact) ?? '')}</span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text.takeOverNamed(rowLabel(row))}
            onClick={() => onTakeOver(fact)}
          >
            {text.takeOver}
          </Button>
        </p>
      )}
    </div>
  );
}
