import type { LetterTemplateFacts, LetterTemplateRow } from '../../../shared/contract/letters.ts';
import { letterKinds } from '../../../shared/letters/fields.ts';
import { templateProblems } from '../../../shared/letters/template.ts';
import { lettersText } from '../../../shared/text/letters.ts';

/** A template as typed: plain values, so that a draft holds it. */
export type TemplateForm = {
  name: string;
  kinds: string[];
  language: string;
  source: string;
  subject: string;
  body: string;
};

export function templateFormOf(template: LetterTemplateRow | null): TemplateForm {
  return {
    name: template?.name ?? '',
    kinds: template?.kinds ?? [],
    language: template?.language ?? 'en-GB',
    source: template?.source ?? '',
    subject: template?.subject ?? '',
    body: template?.body ?? '',
  };
}

/** @returns the template as the contract takes it */
export function templateFactsOf(form: TemplateForm): LetterTemplateFacts {
  return {
    name: form.name.trim(),
    kinds: letterKinds.filter((kind) => form.kinds.includes(kind)),
    language: form.language.trim(),
    source: form.source.trim() === '' ? null : form.source.trim(),
    subject: form.subject.trim(),
    body: form.body,
  };
}

export type TemplateFormProblems = Partial<
  Record<'name' | 'kinds' | 'language' | 'subject' | 'body', string>
>;

/** @returns what can't be, by the field where it is put right */
export function templateFormProblems(form: TemplateForm): TemplateFormProblems {
  const { templates, write } = lettersText;
  const facts = templateFactsOf(form);
  const fields = facts.kinds.length === 0 ? [] : templateProblems(facts);
  return {
    ...(facts.name === '' ? { name: templates.nameMissing } : {}),
    ...(facts.kinds.length === 0 ? { kinds: templates.kindsMissing } : {}),
    ...(facts.language === '' ? { language: templates.languageHint } : {}),
    ...(facts.subject === '' ? { subject: write.subjectMissing } : {}),
    ...(facts.body.trim() === '' ? { body: write.bodyMissing } : {}),
    ...(fields.length > 0 ? { body: fields.join(' ') } : {}),
  };
}
