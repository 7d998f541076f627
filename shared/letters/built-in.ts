import { letterTemplateTexts } from '../text/letter-templates.ts';
import type { LetterTemplate } from './template.ts';

/** A template with what a person chooses it by. */
export type NamedTemplate = LetterTemplate & {
  /** The key of one of the program's templates, or the id of one of the office's. */
  id: string;
  name: string;
  /** BCP 47. */
  language: string;
  source: string | null;
  version: number;
};

/** Raised whenever one of the texts changes: a letter keeps the version it was written from. */
const version = 1;

/** The templates that the program brings. */
export const builtInTemplates: readonly NamedTemplate[] = Object.entries(letterTemplateTexts).map(
  ([id, { name, kinds, source, subject, body }]) => ({
    id,
    name,
    kinds,
    language: 'en-GB',
    source,
    subject,
    body,
    version,
  }),
);
