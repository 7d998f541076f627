import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { Accuracy } from '../../../shared/domain/duties/fact-words.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { TextField } from '../../ui/fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';
import { countOf } from './people-rows.ts';

const text = breachDutiesText.panel;

/** Records how many people live in a place, where a duty asks for it. */
export function CountAnswer({
  detail,
  part,
  place,
}: {
  detail: BreachCase;
  part: BreachPart;
  place: string;
}) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const count = useCaseAction(
    detail.id,
    breachDutiesText.where.answer,
    (client, number: number) =>
      client.breach.countPeople({
        id: part.id,
        people: [
          ...part.people.filter(({ jurisdiction }) => jurisdiction !== place),
          { jurisdiction: place, count: number, accuracy: Accuracy.exact },
        ],
      }),
    { done: text.answered, say: showToast },
  );

  function submit(): void {
    const read = countOf(typed);
    const number = 'count' in read ? read.count : null;
    setWrong(number === null ? text.countWrong : null);
    if (number !== null) void count.run(number);
  }

  return (
    <form
      className="cu-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        aria-label={text.peopleCount}
        inputMode="numeric"
        w={120}
        value={typed}
        error={wrong}
        onValue={setTyped}
      />
      <Button type="submit" variant="default" size="compact-sm" loading={count.isRunning}>
        {text.recordCount}
      </Button>
      <Problem>{count.problem}</Problem>
    </form>
  );
}
