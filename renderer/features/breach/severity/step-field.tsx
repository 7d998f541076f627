import { Select } from '@mantine/core';
import { enisaRow, enisaRowsOf, inPoints } from '../../../../shared/domain/severity/enisa.ts';
import type { EnisaRow } from '../../../../shared/law/severity/enisa-table.ts';
import { SourceConfidence } from '../../../../shared/law/severity/confidence.ts';
import { enisaText } from '../../../../shared/text/enisa.ts';
import { severityText as text } from '../../../../shared/text/severity.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { ReasonField } from './reason-field.tsx';

const optionOf = ({ id, quarters }: EnisaRow) => {
  const says = enisaText[id]?.says ?? id;
  return { value: id, label: quarters === null ? says : `${inPoints(quarters)} · ${says}` };
};

/** Says that a row of the method rests on less than two sources. */
export function SourceMark({ id }: { id: string }) {
  const row = enisaRow(id);
  if (row === undefined || row.confidence === SourceConfidence.twoSources) return null;
  return <StateChip tone="attention">{text.confidence[row.confidence]}</StateChip>;
}

/** One step of the ENISA method: the row of its scale, an example, what it rests on, and the sentence for it. */
export function StepField({
  name,
  label,
  element,
  category,
  none,
  value,
  reason,
  isTried,
  onValue,
  onReason,
}: {
  /** Under which name its sentence stands. */
  name: string;
  label: string;
  element: 'dpc_step' | 'ei_level' | 'cb';
  category: string;
  /** What stands there while nothing is chosen. */
  none: string;
  value: string | null;
  reason: string;
  isTried: boolean;
  onValue: (id: string | null) => void;
  onReason: (reason: string) => void;
}) {
  const example = value === null ? '' : (enisaText[value]?.example ?? '');
  return (
    <div className="cu-severity-step" data-name={name}>
      <Select
        label={label}
        placeholder={none}
        clearable
        data={enisaRowsOf(element, category).map(optionOf)}
        value={value}
        onChange={onValue}
        {...(example === '' ? {} : { description: text.example(example) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {value === null ? null : (
        <>
          <SourceMark id={value} />
          <ReasonField label={text.whyOf(label)} value={reason} isTried={isTried} onValue={onReason} />
        </>
      )}
    </div>
  );
}
