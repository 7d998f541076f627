import { Button } from '@mantine/core';
import { casePageText } from '../../shared/text/case-page.ts';
import { valueInWords } from '../../shared/text/history.ts';
import { fieldLabel } from '../../shared/text/labels.ts';
import './conflicts.css';

const text = casePageText.facts.meanwhile;

/** What somebody else changed while this person was changing the same: each is decided before anything is saved. */
export function Conflicts<F extends string>({
  fields,
  recorded,
  onSettle,
}: {
  fields: readonly F[];
  /** What stands on record of each. */
  recorded: Readonly<Record<F, unknown>>;
  onSettle: (choice: { field: F; isTaken: boolean }) => void;
}) {
  if (fields.length === 0) return null;
  return (
    <section className="cu-conflicts" role="alert" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="cu-soft">{text.lead}</p>
      {fields.map((field) => {
        const label = fieldLabel(field);
        return (
          <div key={field} className="cu-row">
            <span className="cu-grow cu-wrap">{text.now(label, valueInWords(field, recorded[field]))}</span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.takeNamed(label)}
              onClick={() => onSettle({ field, isTaken: true })}
            >
              {text.take}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.keepNamed(label)}
              onClick={() => onSettle({ field, isTaken: false })}
            >
              {text.keep}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
