import { useState } from 'react';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import type { FilingForm } from '../../../../shared/contract/filing-forms.ts';
import { isEnded } from '../../../../shared/domain/case-status.ts';
import { formConflicts } from '../../../../shared/domain/edpb/conflicts.ts';
import { type Form, progressOf } from '../../../../shared/domain/edpb/form.ts';
import { edpbPrefill } from '../../../../shared/domain/edpb/prefill.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { useCaseAction } from '../../../api/use-case-action.ts';
import { useDraft } from '../../../api/use-draft.ts';
import { DraftForm } from '../../../ui/draft-form.tsx';
import { useNow } from '../../../ui/now.ts';
import { showToast } from '../../../ui/toast.tsx';
import { FormField } from './form-field.tsx';
import { answersToSave, draftOf, type FormDraft, readDraft, typedOf } from './form-draft.ts';
import { FormHead } from './form-head.tsx';
import { FormStanding } from './form-standing.tsx';
import { type FormSection, sectionsOf } from './form-sections.ts';
import { SectionList } from './section-list.tsx';
import '../breach.css';
import './form.css';

/** The EDPB's form of one duty, a section at a time: what the facts answer stands there, the rest is for the person. */
export function FormPage({ detail, form }: { detail: BreachCase; form: FilingForm }) {
  const filedAt = detail.filings.find(({ id }) => id === form.filingId)?.filedAt?.at;
  const now = useNow();
  const isFixed = form.filingId !== null || isEnded(detail.status);
  const draft = useDraft<FormDraft>(`filingForm/${form.id}`, draftOf(form));
  const shown = isFixed ? draftOf(form) : draft.value;
  const { answers, unreadable } = readDraft(shown);
  const asked: Form = { answers, context: shown.context, now: filedAt ?? now };
  const sections = sectionsOf(asked);
  const [chosen, setChosen] = useState(sections[0]?.id ?? '');
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === chosen),
  );
  const section = sections[at];
  const save = useCaseAction(
    detail.id,
    text.where.fill,
    (client, saved: Pick<FormDraft, 'answers' | 'context'>) =>
      client.filingForms.fill({
        id: form.id,
        answers: answersToSave(form.answers, saved.answers),
        context: saved.context,
      }),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    if ((await save.run({ answers, context: shown.context })) === undefined) return;
    await draft.submitted();
    const next = sections.slice(at + 1).find(({ fields }) => fields.length > 0);
    if (unreadable.length === 0 && next !== undefined) setChosen(next.id);
  }

  return (
    <>
      <FormStanding progress={progressOf(asked)} conflicts={formConflicts(asked)} onGo={setChosen} />
      <div className="cu-form-page">
        <SectionList sections={sections} current={section?.id ?? ''} onChoose={setChosen} />
        {section === undefined ? null : isFixed ? (
          <div className="cu-stack">
            <p className="cu-soft">{text.readOnly}</p>
            <SectionFields
              {...{ detail, form, section, draft: shown, unreadable }}
              isFixed
              change={() => undefined}
            />
          </div>
        ) : (
          <DraftForm
            draft={draft}
            rows={10}
            action={at === sections.length - 1 ? text.save : text.saveNext}
            isRunning={save.isRunning}
            problem={save.problem ?? (unreadable.length > 0 ? text.timeUnreadable : null)}
            onSubmit={() => void submit()}
          >
            {at === 0 ? <FormHead context={shown.context} change={draft.change} /> : null}
            <SectionFields
              {...{ detail, form, section, draft: shown, unreadable }}
              isFixed={false}
              change={draft.change}
            />
          </DraftForm>
        )}
      </div>
    </>
  );
}

function SectionFields({
  detail,
  form,
  section,
  draft,
  unreadable,
  isFixed,
  change,
}: {
  detail: BreachCase;
  form: FilingForm;
  section: FormSection;
  draft: FormDraft;
  unreadable: readonly string[];
  isFixed: boolean;
  change: (next: Partial<FormDraft>) => void;
}) {
  const facts = edpbPrefill(detail, form);
  return (
    <fieldset className="cu-form-section" disabled={isFixed}>
      <legend>
        <h2>{`${section.id} ${section.title}`}</h2>
      </legend>
      {section.fields.length === 0 ? <p className="cu-soft">{text.sectionEmpty}</p> : null}
      {section.fields.map((field) => (
        <FormField
          key={field.row.key}
          field={field}
          draft={draft}
          fact={isFixed ? undefined : facts[field.row.key]}
          isUnreadable={unreadable.includes(field.row.key)}
          change={change}
          onTakeOver={(answer) => {
            const answers = { ...draft.answers, [field.row.key]: answer };
            change({ answers, ...typedOf({ ...readDraft(draft).answers, [field.row.key]: answer }) });
          }}
        />
      ))}
    </fieldset>
  );
}
