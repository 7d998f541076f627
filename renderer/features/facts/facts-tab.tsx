import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { complaintTimes } from '../../../shared/domain/complaint.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { valueInWords } from '../../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { Facts, Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { When } from '../../ui/when.tsx';

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
] as const;

/** What is known of the complaint: dates first, then facts, then what it is about. What is missing says so. */
export function FactsTab({ detail }: { detail: CaseDetail }) {
  const { complaint } = detail;
  return (
    <>
      <Section title={text.dates}>
        <Facts
          facts={complaintTimes.map(
            (field) => [fieldLabel(field), <When key={field} time={complaint[field]} />] as const,
          )}
        />
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
                value === null ? <Missing key={field} /> : valueInWords(field, value),
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
