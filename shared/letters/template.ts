import { letterFillText } from '../text/letter-fields.ts';
import { setLabel } from '../text/labels.ts';
import {
  type LetterField,
  type LetterKind,
  type LetterValues,
  fieldsOfKinds,
  letterFieldLabel,
} from './fields.ts';

/**
 * A letter before its case is known. Texts hold fields, `{{complainant.name}}`; places for a person to write,
 * `{{write what we found}}`; and at the beginning of a paragraph `{{if request.reasons}}`, which leaves the paragraph out
 * where that value isn't recorded. Paragraphs are apart by an empty line.
 */
export type LetterTemplate = { kinds: readonly LetterKind[]; subject: string; body: string };

export type FilledLetter = {
  subject: string;
  body: string;
  /** What a person still has to say, in the words that stand in brackets in its place. */
  gaps: string[];
};

/** Thrown where a template can't be read; `sentences` say what is wrong, each naming the field. */
export class TemplateError extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join(' '));
    this.name = 'TemplateError';
    this.sentences = sentences;
  }
}

const mark = /\{\{([^{}]*)\}\}/g;
const condition = /^\{\{\s*if\s+([^{}\s]+)\s*\}\}\s*/;
const toWrite = /^write\b\s*(.*)$/s;

function fieldProblems(inside: string, template: LetterTemplate): string[] {
  const name = inside.trim();
  if (name === '') return [letterFillText.emptyField];
  const written = toWrite.exec(name);
  if (written) return written[1]?.trim() === '' ? [letterFillText.nothingToWrite] : [];
  if (/^if\s/.test(name)) return [letterFillText.ifInside(name.replace(/^if\s+/, ''))];
  return unknown(name, template);
}

function unknown(name: string, { kinds }: LetterTemplate): string[] {
  if (fieldsOfKinds(kinds).has(name)) return [];
  const words = kinds.map((kind) => setLabel('kind', kind)).join(', ');
  return [letterFillText.unknownField(name, words)];
}

function textProblems(text: string, template: LetterTemplate): string[] {
  const rest = text.replace(mark, '');
  const stray = /\{\{|\}\}/.exec(rest);
  const unclosed = stray
    ? [letterFillText.unclosed(rest.slice(Math.max(0, stray.index - 10), stray.index + 20))]
    : [];
  return [
    ...unclosed,
    ...[...text.matchAll(mark)].flatMap(([, inside = '']) => fieldProblems(inside, template)),
  ];
}

const paragraphsOf = (body: string): string[] => body.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n+/);

/** @returns what is wrong with a template, as sentences; empty where it can be filled */
export function templateProblems(template: LetterTemplate): string[] {
  const lines = /[\r\n]/.test(template.subject) ? [letterFillText.subjectLines] : [];
  const body = paragraphsOf(template.body).flatMap((paragraph) => {
    const asked = condition.exec(paragraph);
    const rest = asked ? paragraph.slice(asked[0].length) : paragraph;
    return [...(asked ? unknown(asked[1] ?? '', template) : []), ...textProblems(rest, template)];
  });
  return [...new Set([...lines, ...textProblems(template.subject, template), ...body])];
}

/** Whether the field is recorded: an empty text says nothing. */
const recorded = (values: LetterValues, field: string): string | null => {
  const value = values[field as LetterField] ?? null;
  return value === null || value.trim() === '' ? null : value;
};

/**
 * Fills a template once: what a value holds is text, never read as a field again. A value that isn't recorded leaves a
 * gap that can be seen.
 *
 * @throws TemplateError naming each field that isn't one
 */
export function fillTemplate(template: LetterTemplate, values: LetterValues): FilledLetter {
  const problems = templateProblems(template);
  if (problems.length > 0) throw new TemplateError(problems);
  const gaps = new Set<string>();
  const gap = (words: string): string => {
    gaps.add(words);
    return words;
  };
  const filled = (text: string): string =>
    text.replace(mark, (_, inside: string) => {
      const name = inside.trim();
      const written = toWrite.exec(name);
      if (written) return gap(letterFillText.toWrite(written[1]?.trim() ?? ''));
      return recorded(values, name) ?? gap(letterFillText.gap(letterFieldLabel(name as LetterField)));
    });
  const body = paragraphsOf(template.body).flatMap((paragraph) => {
    const asked = condition.exec(paragraph);
    if (asked === null) return [filled(paragraph)];
    return recorded(values, asked[1] ?? '') === null ? [] : [filled(paragraph.slice(asked[0].length))];
  });
  return {
    subject: filled(template.subject).replaceAll(/\s*[\r\n]+\s*/g, ' '),
    body: body.join('\n\n'),
    gaps: [...gaps],
  };
}
