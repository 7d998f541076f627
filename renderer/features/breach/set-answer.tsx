import { type PartFactsInput, partFactsInput } from '../../../shared/contract/breach.ts';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Problem } from '../../ui/problem.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';

const safeguards: ReadonlySet<string> = new Set(['encrypted', 'keyTaken', 'form']);

function factsOf({ safeguards: before }: BreachPart, field: string, said: string): PartFactsInput {
  return partFactsInput.parse(
    safeguards.has(field) ? { safeguards: { ...before, [field]: said } } : { [field]: said },
  );
}

function recorded(part: BreachPart, field: string): string | null {
  const said: unknown = { ...part, ...part.safeguards }[field as keyof BreachPart];
  return typeof said === 'string' ? said : null;
}

/** Answers a question about a part from a closed set, where it is asked. */
export function SetAnswer({ detail, part, field }: { detail: BreachCase; part: BreachPart; field: string }) {
  const answer = useCaseAction(
    detail.id,
    breachDutiesText.where.answer,
    (client, said: string) => client.breach.describePart({ ...factsOf(part, field, said), id: part.id }),
    { done: breachDutiesText.panel.answered, say: showToast },
  );
  return (
    <>
      <SetSelect
        set={field}
        aria-label={fieldLabel(field)}
        clearable={false}
        w={200}
        value={recorded(part, field)}
        onValue={(said) => {
          if (said !== null) void answer.run(said);
        }}
      />
      <Problem>{answer.problem}</Problem>
    </>
  );
}
