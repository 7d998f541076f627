import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { valueInWords } from '../../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { Facts, Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { CloseButton } from './close-button.tsx';
import { EditRequestFacts } from './edit-facts.tsx';
import { StepButton } from './step-button.tsx';
import { StepDates } from './step-dates.tsx';
import { furtherSteps, nextStep } from './take-step.ts';
import { TimeTaken } from './time-taken.tsx';

const text = casePageText.facts;

const facts = [
  'rights',
  'laws',
  'residence',
  'actsFor',
  'agentCapacity',
  'authoritySeen',
  'identitySeen',
  'channel',
  'ourEntity',
  'ourRole',
  'outcome',
  'refusalGround',
  'outcomeReasons',
  'appealRoute',
  'appealOutcome',
] as const;

/** The facts of a request, to be read and, until it is closed, changed; beside its dates what else can be recorded. */
export function RequestFactsTab({ detail }: { detail: RequestCase }) {
  const [isEditing, setIsEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);

  function close(): void {
    setIsEditing(false);
    // The form is gone by then and its button with it: the focus goes back to what opened it.
    requestAnimationFrame(() => edit.current?.focus());
  }

  if (isEditing && !isEnded(detail.status))
    return <EditRequestFacts key={detail.id} detail={detail} onClose={close} />;
  return (
    <>
      <Section
        title={text.dates}
        actions={
          isEnded(detail.status) ? (
            <p className="cu-soft">{detail.status === 'closed' ? text.closedHint : null}</p>
          ) : (
            <Button ref={edit} variant="default" onClick={() => setIsEditing(true)}>
              {text.edit}
            </Button>
          )
        }
      >
        <StepDates detail={detail} />
        <Further detail={detail} />
      </Section>
      <TimeTaken detail={detail} />
      <Section title={text.title}>
        <Facts
          facts={[
            ...detail.parties.map(
              (party) => [setLabel('role', party.role), party.name ?? <Missing key={party.id} />] as const,
            ),
            ...facts.map(
              (field) => [fieldLabel(field), <Fact key={field} detail={detail} field={field} />] as const,
            ),
          ]}
        />
      </Section>
      <Section title={text.about}>
        <div className="cu-wrap">{detail.request.summary ?? <Missing />}</div>
      </Section>
    </>
  );
}

/** The steps that can be taken besides the one that comes next. */
function Further({ detail }: { detail: RequestCase }) {
  if (isEnded(detail.status)) return null;
  const steps = furtherSteps(detail);
  return (
    <div className="cu-row" role="group" aria-label={requestPageText.next.label}>
      {steps.map((step) => (
        <StepButton key={step} detail={detail} step={step} />
      ))}
      {nextStep(detail) === 'close' ? null : <CloseButton detail={detail} isNext={false} />}
    </div>
  );
}

function Fact({ detail: { request }, field }: { detail: RequestCase; field: (typeof facts)[number] }) {
  const value = request[field];
  if (value === null || value.length === 0) return <Missing />;
  if (field === 'residence' && typeof value === 'string') return placeName(value);
  return <span className="cu-wrap">{valueInWords(field, value)}</span>;
}
