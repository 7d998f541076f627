import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import type { FormSection } from './form-sections.ts';

/** The sections of a form with what each still needs; one is open at a time. */
export function SectionList({
  sections,
  current,
  onChoose,
}: {
  sections: readonly FormSection[];
  current: string;
  onChoose: (id: string) => void;
}) {
  return (
    <nav className="cu-form-sections" aria-label={text.sections}>
      <ol>
        {sections.map(({ id, title, fields, missing }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'step' : undefined}
              data-active={id === current ? true : undefined}
              onClick={() => onChoose(id)}
            >
              <span className="cu-num">{id}</span>
              <span className="cu-grow">{title}</span>
              <span className="cu-soft cu-small">
                {fields.length === 0 ? '' : missing === 0 ? text.sectionDone : text.sectionLeft(missing)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
