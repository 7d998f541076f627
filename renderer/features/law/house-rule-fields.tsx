import { SegmentedControl } from '@mantine/core';
import { Standard } from '../../../shared/law/rule.ts';
import {
  breachStarts,
  recipients,
  requestStarts,
  requestTypes,
  roles,
} from '../../../shared/law/vocabulary.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { startingEvents } from '../../../shared/text/starting-events.ts';
import { rulesCommandText } from '../../../shared/text/rules-command.ts';
import { DayField } from '../../ui/day-field.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { firstStart, type HouseRuleForm } from './house-rule-form.ts';
import { UnitField } from './unit-field.tsx';
import { WordSelect } from './word-select.tsx';

const text = officeLawText.fields;
const standards = [
  Standard.number,
  Standard.withoutUndueDelay,
  Standard.asSoonAsPossible,
  Standard.withinReasonableTime,
  Standard.publishedPeriod,
] as const;

type Fields = { value: HouseRuleForm; change: (part: Partial<HouseRuleForm>) => void };

/** What the office says of a rule of its own. */
export function HouseRuleFields({ value, change, isNew }: Fields & { isNew: boolean }) {
  return (
    <>
      {isNew ? <KindField value={value} change={change} /> : null}
      <div className="cu-law-pair">
        <TextField
          label={text.jurisdiction}
          description={text.jurisdictionHint}
          required
          data-autofocus
          value={value.jurisdiction}
          onValue={(jurisdiction) => change({ jurisdiction })}
        />
        <TextField
          label={text.regime}
          required
          value={value.regime}
          onValue={(regime) => change({ regime })}
        />
      </div>
      <div className="cu-law-pair">
        <TextField
          label={text.citation}
          required
          value={value.citation}
          onValue={(citation) => change({ citation })}
        />
        <TextField label={text.address} value={value.address} onValue={(address) => change({ address })} />
      </div>
      {value.kind === 'breach' ? (
        <BreachFields value={value} change={change} />
      ) : (
        <WordSelect
          label={text.requestType}
          words={requestTypes}
          value={value.requestType}
          onValue={(requestType) => change({ requestType })}
        />
      )}
      <PeriodFields value={value} change={change} />
      <KnownFields value={value} change={change} />
      <LongTextField
        label={text.notes}
        minRows={2}
        value={value.notes}
        onValue={(notes) => change({ notes })}
      />
      <LongTextField
        label={text.reason}
        required
        minRows={2}
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </>
  );
}

function KindField({ value, change }: Fields) {
  return (
    <SegmentedControl
      aria-label={text.kind}
      fullWidth
      value={value.kind}
      onChange={(chosen) => {
        const kind = chosen === 'request' ? 'request' : 'breach';
        change({ kind, startsAt: firstStart[kind] });
      }}
      data={[
        { value: 'breach', label: text.kinds.breach },
        { value: 'request', label: text.kinds.request },
      ]}
    />
  );
}

function BreachFields({ value, change }: Fields) {
  return (
    <>
      <div className="cu-law-pair">
        <WordSelect
          label={text.recipient}
          words={recipients}
          value={value.recipient}
          onValue={(recipient) => change({ recipient })}
        />
        <TextField
          label={text.authority}
          value={value.authority}
          onValue={(authority) => change({ authority })}
        />
      </div>
      <WordSelect label={text.role} words={roles} value={value.role} onValue={(role) => change({ role })} />
      <LongTextField
        label={text.trigger}
        required
        minRows={2}
        value={value.trigger}
        onValue={(trigger) => change({ trigger })}
      />
    </>
  );
}

function PeriodFields({ value, change }: Fields) {
  const isNumber = value.standard === Standard.number;
  return (
    <>
      <div className="cu-law-pair">
        <WordSelect
          label={text.standard}
          words={standards}
          labelOf={(standard) =>
            standard === Standard.number ? text.number : rulesCommandText.standard[standard]
          }
          value={value.standard}
          onValue={(standard) => change({ standard })}
        />
        <WordSelect
          label={text.startsAt}
          words={value.kind === 'breach' ? breachStarts : requestStarts}
          labelOf={(word) => startingEvents[word]}
          value={value.startsAt}
          onValue={(startsAt) => change({ startsAt })}
        />
      </div>
      {isNumber ? (
        <div className="cu-law-pair">
          <TextField
            label={lawScreenText.form.length}
            required
            inputMode="numeric"
            value={value.value}
            onValue={(number) => change({ value: number })}
          />
          <UnitField
            label={lawScreenText.form.unit}
            value={value.unit}
            onValue={(unit) => change({ unit })}
          />
        </div>
      ) : null}
      <DayField
        label={text.effectiveFrom}
        value={value.effectiveFrom}
        onValue={(effectiveFrom) => change({ effectiveFrom })}
      />
    </>
  );
}

const knownWords = Object.keys(lawScreenText.knownBy) as HouseRuleForm['knownBy'][];
const sourceWords = Object.keys(lawScreenText.sourceKinds) as HouseRuleForm['seenKind'][];

function KnownFields({ value, change }: Fields) {
  return (
    <>
      <div className="cu-law-pair">
        <WordSelect
          label={text.knownBy}
          words={knownWords}
          labelOf={(word) => lawScreenText.knownBy[word]}
          value={value.knownBy}
          onValue={(knownBy) => change({ knownBy })}
        />
        <WordSelect
          label={text.seenKind}
          words={sourceWords}
          labelOf={(word) => lawScreenText.sourceKinds[word]}
          value={value.seenKind}
          onValue={(seenKind) => change({ seenKind })}
        />
      </div>
      <TextField label={text.seenIn} value={value.seenIn} onValue={(seenIn) => change({ seenIn })} />
    </>
  );
}
