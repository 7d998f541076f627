import { Button, CloseButton } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import type { BreachPart, PartPeople } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { emptyRow, pastedRows, type PeopleRow, readRows, rowOf, type RowProblem } from './people-rows.ts';

const text = breachText.people;

type Typed = { rows: PeopleRow[] };

/** Counts the people of a part by where they live, in a table that a spreadsheet's rows can be pasted into. */
export function PeopleForm({
  detail,
  part,
  onDone,
}: {
  detail: BreachCase;
  part: BreachPart;
  onDone: () => void;
}) {
  const recorded = part.people.map(rowOf);
  const draft = useDraft<Typed>(`breach.people/${part.id}`, {
    rows: recorded.length === 0 ? [emptyRow] : recorded,
  });
  const { rows } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const { people, problems } = readRows(rows);
  const [first] = problems;
  const save = useCaseAction(
    detail.id,
    breachText.where.people,
    (client, counted: PartPeople[]) => client.breach.countPeople({ id: part.id, people: counted }),
    { done: text.saved, say: showToast },
  );
  const setRows = (next: PeopleRow[]) => draft.change({ rows: next });

  function paste(index: number, event: ClipboardEvent): void {
    const pasted = pastedRows(event.clipboardData.getData('text'));
    if (pasted === null) return;
    event.preventDefault();
    setRows([...rows.slice(0, index), ...pasted, ...rows.slice(index + 1)]);
    showToast(text.pasted(pasted.length));
  }

  async function submit(): Promise<void> {
    setIsTried(true);
    if (first !== undefined || (await save.run(people)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={text.save}
      isRunning={save.isRunning}
      problem={(isTried && first ? text.problem(first.row + 1, first.why) : null) ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.hint}</p>
      <table className="cu-breach-table">
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.count}</th>
            <th scope="col">{text.accuracy}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={index}
              row={row}
              number={index + 1}
              problems={isTried ? problems.filter((one) => one.row === index) : []}
              isFirst={index === 0}
              onChange={(changed) =>
                setRows(rows.map((one, at) => (at === index ? { ...one, ...changed } : one)))
              }
              onPaste={(event) => paste(index, event)}
              onRemove={() => setRows(rows.filter((_, at) => at !== index))}
            />
          ))}
        </tbody>
      </table>
      <div>
        <Button variant="default" size="compact-sm" onClick={() => setRows([...rows, emptyRow])}>
          {text.addRow}
        </Button>
      </div>
    </DraftForm>
  );
}

function Row({
  row,
  number,
  problems,
  isFirst,
  onChange,
  onPaste,
  onRemove,
}: {
  row: PeopleRow;
  number: number;
  problems: readonly RowProblem[];
  isFirst: boolean;
  onChange: (part: Partial<PeopleRow>) => void;
  onPaste: (event: ClipboardEvent) => void;
  onRemove: () => void;
}) {
  const wrong = (field: RowProblem['field']) => problems.find((one) => one.field === field)?.why;
  return (
    <tr>
      <td>
        <TextField
          aria-label={text.placeOf(number)}
          value={row.place}
          error={wrong('place')}
          onPaste={onPaste}
          onValue={(place) => onChange({ place })}
          {...(isFirst ? { 'data-autofocus': true } : {})}
        />
      </td>
      <td>
        <TextField
          aria-label={text.countOf(number)}
          inputMode="numeric"
          value={row.count}
          error={wrong('count')}
          onValue={(count) => onChange({ count })}
        />
      </td>
      <td>
        <SetSelect
          set="accuracy"
          aria-label={text.accuracyOf(number)}
          clearable={false}
          value={row.accuracy}
          onValue={(accuracy) => onChange({ accuracy: accuracy ?? row.accuracy })}
        />
      </td>
      <td>
        <CloseButton aria-label={text.removeRow(number)} onClick={onRemove} />
      </td>
    </tr>
  );
}
