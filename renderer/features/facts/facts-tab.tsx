import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { valueInWords } from '../../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { useApi } from '../../api/api-context.tsx';
import { LinkButton } from '../../ui/center-page.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { EditFacts } from './edit-facts.tsx';
import { factsDraftName } from './facts-draft.ts';
import { StepDates } from './step-dates.tsx';

const text = casePageText.facts;
const facts = [
  'framework',
  'channel',
  'ourEntity',
  'ourRole',
  'recourseMechanism',
  'isHrData',
  'outcome',
  'outcomeReasons',
  'lessons',
] as const;

/** The facts of a complaint, to be read and, until it is closed, changed. */
export function FactsTab({ detail }: { detail: ComplaintCase }) {
  const [isEditing, setIsEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);

  function close(): void {
    setIsEditing(false);
    // The form is gone by then and its button with it: the focus goes back to what opened it.
    requestAnimationFrame(() => edit.current?.focus());
  }

  if (isEditing && !isEnded(detail.status))
    return <EditFacts key={detail.id} detail={detail} onClose={close} />;
  return (
    <RecordedFacts
      detail={detail}
      actions={
        isEnded(detail.status) ? (
          <p className="cu-soft">{detail.status === 'closed' ? text.closedHint : null}</p>
        ) : (
          <span className="cu-row">
            <Unsaved reference={detail.reference} onContinue={() => setIsEditing(true)} />
            <Button ref={edit} variant="default" onClick={() => setIsEditing(true)}>
              {text.edit}
            </Button>
          </span>
        )
      }
    />
  );
}

/** Says that changes of the facts were begun and not saved. */
function Unsaved({ reference, onContinue }: { reference: string; onContinue: () => void }) {
  const { queries } = useApi();
  const drafts = useQuery(queries.drafts());
  const form = factsDraftName(reference);
  if (drafts.data?.drafts.some((draft) => draft.form === form) !== true) return null;
  return (
    <p className="cu-soft cu-small">
      {text.unsaved} <LinkButton onClick={onContinue}>{text.continue}</LinkButton>
    </p>
  );
}

/** What is known of the complaint: dates first, then facts, then what it is about. What is missing says so. */
function RecordedFacts({ detail, actions }: { detail: ComplaintCase; actions: ReactNode }) {
  const { complaint } = detail;
  return (
    <>
      <Section title={text.dates} actions={actions}>
        <StepDates detail={detail} />
      </Section>
      <Section title={text.title}>
        <Facts
          facts={[
            ...detail.parties.map(
              (party) => [setLabel('role', party.role), party.name ?? <Missing key={party.id} />] as const,
            ),
            ...facts.map((field) => {
              const value = complaint[field];
              return [
                fieldLabel(field),
                value === null ? <Missing key={field} /> : factInWords(field, value),
              ] as const;
            }),
          ]}
        />
      </Section>
      <Section title={text.about}>
        <div className="cu-wrap">{complaint.summary ?? <Missing />}</div>
      </Section>
    </>
  );
}

function factInWords(field: string, value: string | boolean): string {
  return typeof value === 'boolean' ? setLabel(field, String(value)) : valueInWords(field, value);
}
