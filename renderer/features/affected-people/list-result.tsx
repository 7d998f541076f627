import { Checkbox } from '@mantine/core';
import { placeName } from '../../../shared/domain/duties/places.ts';
import type { CountedPeople } from '../../../shared/domain/people-list/setup.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { Section } from '../../ui/fields.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import type { Answers } from './list-answers.ts';

const text = affectedText.result;
const number = (count: number) => count.toLocaleString('en-GB');

/** What came out of counting, before it is put on record: nothing is hidden, nothing was corrected. */
export function ListResult({
  counted,
  answers,
  onAnswers,
}: {
  counted: CountedPeople;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}) {
  const inPlaces = counted.places.reduce((sum, { count }) => sum + count, 0);
  const said = [
    text.total(inPlaces, counted.rows),
    ...(counted.placeless === 0 ? [] : [text.placeless(counted.placeless)]),
    text.minors(counted.minors),
    text.deceased(counted.deceased),
    ...(answers.duplicatesBy.length === 0 ? [] : [text.duplicates(counted.duplicates.count)]),
  ];
  return (
    <Section title={text.title}>
      <p role="status">{said.join(' · ')}</p>
      <SimpleTable
        label={text.title}
        headers={text.headers}
        rows={counted.places.map(({ jurisdiction, count, minors, deceased }) => ({
          key: jurisdiction,
          cells: [placeName(jurisdiction), number(count), number(minors), number(deceased)],
        }))}
      />
      {counted.problems.length === 0 ? null : (
        <>
          <h3>{text.problems}</h3>
          <ul>
            {counted.problems.map(({ problem, count, rows }) => (
              <li key={problem}>
                {text.problem[problem]}. <span className="cu-soft cu-num">{text.rows(count, rows)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="cu-soft">{affectedText.import.replaces}</p>
      <Checkbox
        label={affectedText.import.keep}
        description={affectedText.import.keepHint}
        checked={answers.isKept}
        onChange={(event) => onAnswers({ ...answers, isKept: event.currentTarget.checked })}
      />
    </Section>
  );
}
