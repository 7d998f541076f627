import { Radio } from '@mantine/core';
import {
  HipaaFinding,
  hipaaFactors,
  hipaaQuestions,
  pointsTo,
} from '../../../../shared/domain/severity/hipaa.ts';
import { SourceConfidence } from '../../../../shared/law/severity/confidence.ts';
import type { HipaaRow } from '../../../../shared/law/severity/hipaa-table.ts';
import { hipaaText } from '../../../../shared/text/hipaa.ts';
import { severityText } from '../../../../shared/text/severity.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { FieldsProps } from './enisa-fields.tsx';
import { ReasonField } from './reason-field.tsx';

const text = severityText.hipaa;

/** The assessment under 45 CFR 164.402: threshold, exceptions, factors, and what the person finds. */
export function HipaaFields(props: FieldsProps) {
  return (
    <>
      <Questions {...props} title={text.threshold} group="threshold" />
      <Questions {...props} title={text.exceptions} group="exceptions" />
      <fieldset className="cu-breach-group">
        <legend className="cu-strong">{text.factors}</legend>
        <p className="cu-soft">{text.factorsHint}</p>
        {hipaaFactors.map((factor) => (
          <Factor key={factor.id} {...props} factor={factor} />
        ))}
      </fieldset>
      <Finding {...props} />
    </>
  );
}

function Questions({ title, group, ...props }: FieldsProps & { title: string; group: string }) {
  return (
    <fieldset className="cu-breach-group">
      <legend className="cu-strong">{title}</legend>
      {hipaaQuestions
        .filter((row) => row.group === group)
        .map((row) => (
          <Question key={row.id} {...props} row={row} />
        ))}
    </fieldset>
  );
}

function Question({ row, value, change }: FieldsProps & { row: HipaaRow }) {
  const answer = value.answers[row.id];
  const way = answer === 'yes' || answer === 'no' ? pointsTo(row, answer) : null;
  const { label = row.id, asks = '' } = hipaaText[row.id] ?? {};
  const set = (next: string) => change({ answers: { ...value.answers, [row.id]: next } });
  return (
    <div className="cu-severity-step">
      <Radio.Group label={label} description={`${asks} ${row.citation}`} value={answer ?? ''} onChange={set}>
        <div className="cu-row">
          <Radio value="yes" label={text.answers.yes} />
          <Radio value="no" label={text.answers.no} />
          {way === null ? null : <span className="cu-soft">{text.points[way]}</span>}
          {row.confidence === SourceConfidence.twoSources ? null : (
            <StateChip tone="attention">{severityText.confidence[row.confidence]}</StateChip>
          )}
        </div>
      </Radio.Group>
    </div>
  );
}

function Factor({ factor, ...props }: FieldsProps & { factor: HipaaRow }) {
  const { label = factor.id, asks = '' } = hipaaText[factor.id] ?? {};
  const { reason, onReason } = props.reasonOf(factor.id);
  return (
    <section aria-label={label}>
      <h4>{label}</h4>
      <p className="cu-soft">{`${asks} ${factor.citation}`}</p>
      {hipaaQuestions
        .filter(({ group, kind }) => group === factor.group && kind === 'subquestion')
        .map((row) => (
          <Question key={row.id} {...props} row={row} />
        ))}
      <ReasonField
        label={severityText.whyOf(label)}
        value={reason}
        isTried={props.isTried}
        onValue={onReason}
      />
    </section>
  );
}

function Finding({ value, isTried, change, reasonOf }: FieldsProps) {
  const { reason, onReason } = reasonOf('finding');
  return (
    <fieldset className="cu-breach-group">
      <legend className="cu-strong">{text.finding}</legend>
      <Radio.Group
        label={text.finding}
        description={text.findingHint}
        value={value.finding ?? ''}
        error={isTried && value.finding === null ? text.findingMissing : null}
        onChange={(finding) => change({ finding })}
      >
        <div className="cu-row">
          {Object.values(HipaaFinding).map((finding) => (
            <Radio key={finding} value={finding} label={text.findings[finding]} />
          ))}
        </div>
      </Radio.Group>
      <ReasonField
        label={severityText.whyOf(text.finding)}
        value={reason}
        isTried={isTried}
        onValue={onReason}
      />
    </fieldset>
  );
}
