import { Checkbox, Radio, SegmentedControl, Select } from '@mantine/core';
import { useMemo } from 'react';
import { methodById, methods } from '../../../shared/domain/periods/methods.ts';
import { calendarById, calendarIds } from '../../../shared/law/calendars.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { zoneChoices } from '../../ui/zones.ts';
import type { Calculated, CalculatorForm } from './calculator-form.ts';
import { UnitField } from './unit-field.tsx';
import { whomText } from '../../../shared/text/why.ts';

const text = lawScreenText.form;

type Fields = { form: CalculatorForm; change: (part: Partial<CalculatorForm>) => void };

export function CalculatorFields({
  law,
  form,
  onForm,
  result,
}: {
  law: Law;
  form: CalculatorForm;
  onForm: (form: CalculatorForm) => void;
  result: Calculated;
}) {
  const change = (part: Partial<CalculatorForm>) => onForm({ ...form, ...part });
  return (
    <>
      <SegmentedControl
        aria-label={text.by}
        fullWidth
        value={form.by}
        onChange={(by) => change({ by: by === 'method' ? 'method' : 'rule' })}
        data={[
          { value: 'rule', label: text.byRule },
          { value: 'method', label: text.byMethod },
        ]}
      />
      {form.by === 'rule' ? (
        <RuleField law={law} form={form} change={change} />
      ) : (
        <MethodFields form={form} change={change} />
      )}
      <StartFields form={form} change={change} />
      {result.kind === 'twice' ? (
        <Radio.Group label={text.which} value={form.offset ?? ''} onChange={(offset) => change({ offset })}>
          {result.offsets.map((offset) => (
            <Radio key={offset} value={offset} label={`UTC${offset}`} mt={6} />
          ))}
        </Radio.Group>
      ) : null}
      <CalendarField form={form} change={change} />
      <div className="cu-law-pair">
        <TextField
          label={text.extension}
          description={text.extensionHint}
          inputMode="numeric"
          value={form.extension}
          onValue={(extension) => change({ extension })}
        />
        <UnitField
          label={`${text.extension}: ${text.unit}`}
          value={form.extensionUnit}
          onValue={(extensionUnit) => change({ extensionUnit })}
        />
      </div>
    </>
  );
}

const ruleLabel = (rule: DutyRule) => `${rule.jurisdiction} · ${whomText(rule)} · ${rule.citation}`;

function RuleField({ law, form, change }: Fields & { law: Law }) {
  const choices = useMemo(
    () =>
      law.dutyRules.map((rule) => ({
        value: rule.id,
        label: ruleLabel(rule),
      })),
    [law],
  );
  return (
    <Select
      label={text.rule}
      placeholder={text.ruleHint}
      data={choices}
      value={form.rule}
      searchable
      clearable
      limit={60}
      autoComplete="off"
      onChange={(rule) => change({ rule })}
    />
  );
}

function MethodFields({ form, change }: Fields) {
  const counted = methodById(form.method)?.units ?? [];
  const takeMethod = (id: string | null) => {
    const method = id === null ? undefined : methodById(id);
    const [first] = method?.units ?? [];
    if (!method || first === undefined) return;
    change({ method: method.id, unit: method.units.includes(form.unit) ? form.unit : first });
  };
  return (
    <>
      <Select
        label={text.method}
        data={methods.map(({ id, title }) => ({ value: id, label: title }))}
        value={form.method}
        allowDeselect={false}
        onChange={takeMethod}
      />
      <div className="cu-law-pair">
        <TextField
          label={text.length}
          inputMode="numeric"
          value={form.length}
          onValue={(length) => change({ length })}
        />
        <UnitField label={text.unit} only={counted} value={form.unit} onValue={(unit) => change({ unit })} />
      </div>
      <Checkbox
        label={text.backward}
        checked={form.isBackward}
        onChange={(event) => change({ isBackward: event.currentTarget.checked })}
      />
    </>
  );
}

function StartFields({ form, change }: Fields) {
  const zones = useMemo(() => zoneChoices(form.zone), [form.zone]);
  return (
    <>
      <div className="cu-law-pair cu-law-start">
        <DayField label={text.day} value={form.day} onValue={(day) => change({ day, offset: null })} />
        <TextField
          label={text.clock}
          placeholder={text.clockExample}
          inputMode="numeric"
          className="cu-num"
          value={form.clock}
          onValue={(clock) => change({ clock, offset: null })}
        />
      </div>
      <p className="cu-soft cu-law-hint">{text.clockHint}</p>
      <Select
        label={text.zone}
        data={zones}
        value={form.zone}
        searchable
        limit={200}
        allowDeselect={false}
        onChange={(zone) => {
          if (zone !== null) change({ zone, offset: null });
        }}
      />
    </>
  );
}

function CalendarField({ form, change }: Fields) {
  const choices = useMemo(
    () => calendarIds().map((id) => ({ value: id, label: `${id} · ${calendarById(id)?.name ?? id}` })),
    [],
  );
  return (
    <Select
      label={text.calendar}
      placeholder={form.by === 'rule' ? text.calendarOfRule : text.calendarNone}
      data={choices}
      value={form.calendar}
      searchable
      clearable
      limit={100}
      autoComplete="off"
      onChange={(calendar) => change({ calendar })}
    />
  );
}
