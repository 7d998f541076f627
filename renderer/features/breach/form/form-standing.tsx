import { Progress } from '@mantine/core';
import { edpbField } from '../../../../shared/domain/edpb/answers.ts';
import type { Conflict } from '../../../../shared/domain/edpb/conflicts.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { edpbRowText } from '../../../../shared/text/edpb-template.ts';

/** How far a form is filled, and what in it doesn't fit together, each with the way there. Neither hinders anything. */
export function FormStanding({
  progress: { filled, required },
  conflicts,
  onGo,
}: {
  progress: { filled: number; required: number };
  conflicts: readonly Conflict[];
  /** Opens a section. */
  onGo: (section: string) => void;
}) {
  const said = filled === required ? text.all : text.progress(filled, required);
  return (
    <div className="cu-form-standing">
      <div className="cu-row">
        <span role="status">{said}</span>
        <Progress.Root className="cu-grow" size={4}>
          <Progress.Section value={required === 0 ? 100 : (100 * filled) / required} aria-label={said} />
        </Progress.Root>
      </div>
      {conflicts.length === 0 ? null : (
        <section aria-label={text.conflictsTitle}>
          <h2>{text.conflictsTitle}</h2>
          <ul className="cu-form-conflicts">
            {conflicts.map(({ key, what }) => (
              <li key={`${key}/${what}`}>
                <button type="button" onClick={() => onGo(edpbField(key)?.section ?? '')}>
                  {edpbRowText[key]}
                </button>{' '}
                {text.conflicts[what]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
