import { Checkbox, MultiSelect, Select } from '@mantine/core';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { readDay, twoReadings } from '../../../shared/domain/people-list/read-day.ts';
import { DateOrder, delimiters, encodings, TableFormat } from '../../../shared/domain/people-list/setup.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { TextField } from '../../ui/fields.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import type { Read } from './count-calls.ts';
import type { Answers } from './list-answers.ts';
import { PartSelect } from './part-select.tsx';
import './affected-people.css';

const text = affectedText.import;
const fields = ['country', 'state', 'birthDate', 'deceased', 'language', 'address', 'email'] as const;
const ages = Array.from({ length: 14 }, (_, n) => String(n + 12));

type Given = { answers: Answers; onChange: (answers: Answers) => void };

/** How a list is to be read, with its first rows as they are read so. */
export function ListSetup({ detail, read, ...given }: Given & { detail: BreachCase; read: Read }) {
  const { look } = read;
  const { answers, onChange } = given;
  return (
    <>
      <PartSelect
        detail={detail}
        value={answers.partId}
        onValue={(partId) => onChange({ ...answers, partId })}
      />
      <TableFields {...given} sheets={look?.sheets ?? []} />
      {look === null ? null : (
        <>
          {look.merged === 0 ? null : <p className="cu-soft">{text.merged(look.merged)}</p>}
          {look.header.length === 1 ? <p className="cu-soft">{text.oneColumn}</p> : null}
          <SimpleTable
            label={text.preview}
            headers={['', ...look.header]}
            rows={look.rows.slice(0, 4).map(({ row, cells }) => ({
              key: String(row),
              cells: [
                <span key="row" className="cu-soft cu-num">
                  {row}
                </span>,
                ...cells.slice(0, look.header.length),
              ],
            }))}
          />
          <ColumnFields {...given} header={look.header} />
          <DateFields
            {...given}
            typed={look.rows.map(({ cells }) => cells[answers.columns.birthDate ?? -1] ?? '')}
            isAwareKnown={detail.breach.times.aware !== undefined}
          />
          <DuplicateFields {...given} header={look.header} />
        </>
      )}
    </>
  );
}

function TableFields({ answers, onChange, sheets }: Given & { sheets: readonly string[] }) {
  const { table } = answers;
  const change = (part: Partial<typeof table>) => onChange({ ...answers, table: { ...table, ...part } });
  return (
    <div className="cu-list-setup">
      {table.format === TableFormat.xlsx ? (
        <Select
          label={text.sheet}
          data={[...sheets]}
          value={table.sheet ?? sheets[0] ?? null}
          allowDeselect={false}
          onChange={(sheet) => change({ sheet })}
        />
      ) : (
        <>
          <Select
            label={text.delimiter}
            data={delimiters.map((one) => ({ value: one, label: text.delimiters[one] }))}
            value={table.delimiter}
            allowDeselect={false}
            onChange={(asked) =>
              change({ delimiter: delimiters.find((one) => one === asked) ?? table.delimiter })
            }
          />
          <Select
            label={text.encoding}
            data={encodings.map((one) => ({ value: one, label: text.encodings[one] }))}
            value={table.encoding}
            allowDeselect={false}
            onChange={(asked) =>
              change({ encoding: encodings.find((one) => one === asked) ?? table.encoding })
            }
          />
        </>
      )}
      <Checkbox
        label={text.hasHeader}
        checked={table.hasHeader}
        onChange={(event) => change({ hasHeader: event.currentTarget.checked })}
      />
    </div>
  );
}

function ColumnFields({ answers, onChange, header }: Given & { header: readonly string[] }) {
  const data = header.map((name, at) => ({ value: String(at), label: name }));
  return (
    <div className="cu-list-setup">
      {fields.map((field) => {
        const column = answers.columns[field];
        return (
          <Select
            key={field}
            label={text.columns[field]}
            placeholder={text.noColumn}
            data={data}
            clearable
            searchable
            value={column === null || column >= header.length ? null : String(column)}
            onChange={(at) =>
              onChange({
                ...answers,
                columns: { ...answers.columns, [field]: at === null ? null : Number(at) },
              })
            }
          />
        );
      })}
      <TextField
        label={text.everyone}
        description={text.everyoneHint}
        value={answers.country}
        onValue={(country) => onChange({ ...answers, country })}
      />
    </div>
  );
}

function DateFields({
  answers,
  onChange,
  typed,
  isAwareKnown,
}: Given & { typed: readonly string[]; isAwareKnown: boolean }) {
  if (answers.columns.birthDate === null) return null;
  const unclear = typed.find((one) => twoReadings(one) !== null);
  const readings = unclear === undefined ? null : twoReadings(unclear);
  const isReadable = (order: DateOrder) => typed.some((one) => readDay(one, order) !== null);
  return (
    <div className="cu-list-setup">
      <Select
        label={text.dateOrder}
        required
        data={Object.values(DateOrder).map((one) => ({
          value: one,
          label: text.dateOrders[one],
          disabled: !isReadable(one),
        }))}
        value={answers.dateOrder}
        onChange={(asked) =>
          onChange({
            ...answers,
            dateOrder: Object.values(DateOrder).find((one) => one === asked) ?? null,
          })
        }
      />
      <Select
        label={text.majority}
        description={text.majorityHint}
        data={ages}
        value={answers.majority}
        allowDeselect={false}
        onChange={(majority) => onChange({ ...answers, majority: majority ?? answers.majority })}
      />
      {readings === null || unclear === undefined ? null : (
        <p className="cu-soft">
          {text.bothReadings(unclear, dateInWords(readings.dayFirst), dateInWords(readings.monthFirst))}
        </p>
      )}
      {isAwareKnown ? null : <p className="cu-soft">{text.noAware}</p>}
    </div>
  );
}

function DuplicateFields({ answers, onChange, header }: Given & { header: readonly string[] }) {
  return (
    <div className="cu-list-setup">
      <MultiSelect
        label={text.duplicatesBy}
        data={header.map((name, at) => ({ value: String(at), label: name }))}
        value={answers.duplicatesBy.map(String)}
        searchable
        onChange={(chosen) => onChange({ ...answers, duplicatesBy: chosen.map(Number) })}
      />
      <Checkbox
        label={text.leaveOut}
        checked={answers.isDuplicateLeftOut}
        disabled={answers.duplicatesBy.length === 0}
        onChange={(event) => onChange({ ...answers, isDuplicateLeftOut: event.currentTarget.checked })}
      />
    </div>
  );
}
