import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInTemplates } from '../../../shared/letters/built-in.ts';
import {
  fieldsOfKinds,
  type LetterField,
  letterKinds,
  type LetterValues,
} from '../../../shared/letters/fields.ts';
import { fillTemplate, TemplateError, templateProblems } from '../../../shared/letters/template.ts';

const kind = fc.constantFrom(...letterKinds);
const words = fc.string({ maxLength: 30, unit: 'grapheme' });
const braces = fc.constantFrom('{{', '}}', '{', '}', '{{ }}', '{{if x}}', '{{write}}', '\n\n', '\r\n');
const names = fc.constantFrom(
  ...[...fieldsOfKinds(['complaint']).keys(), 'complainant.nme', 'request.received'],
);
const field = names.map((name) => `{{${name}}}`);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: words }, { weight: 8, arbitrary: field }, braces), { maxLength: 8 })
  .map((parts) => parts.join(''));
const values = fc.dictionary(names, fc.oneof(words, field, fc.constant(null))) as fc.Arbitrary<LetterValues>;

/** Something that no template says: where it stands in a letter, a value put it there. */
const said = '\u2063';

test('a template is filled whole or refused with a sentence: no field stands in a letter unread', () => {
  let filled = 0;
  fc.assert(
    fc.property(kind, text, text, values, (one, subject, body, given) => {
      const template = { kinds: [one], subject, body };
      const problems = templateProblems(template);
      const marked = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, value === null ? null : said + value + said]),
      );
      if (problems.length > 0) {
        expect(() => fillTemplate(template, marked)).toThrow(TemplateError);
        return;
      }
      const letter = fillTemplate(template, marked);
      filled += 1;
      const ours = `${letter.subject}\n${letter.body}`.replaceAll(
        new RegExp(`${said}[^${said}]*${said}`, 'g'),
        '',
      );
      expect(ours).not.toMatch(/\{\{|\}\}/);
      expect(letter.subject).not.toMatch(/[\r\n]/);
    }),
    { seed: 20261124, numRuns: 2_000 },
  );
  expect(filled).toBeGreaterThan(200);
});

test('each of the program’s templates is filled from its own kind, and every empty field is a gap', () => {
  for (const template of builtInTemplates) {
    expect(templateProblems(template)).toEqual([]);
    const { subject, body, gaps } = fillTemplate(template, {});
    expect(`${subject}${body}`).not.toContain('{{');
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(`${subject}${body}`).toContain(gap);
    expect(Object.keys(template)).toContain('source');
  }
});

test('what is wrong with a template is said by name', () => {
  const problems = (body: string) => templateProblems({ kinds: ['complaint'], subject: 'x', body });
  expect(problems('Dear {{complainant.nme}}')).toEqual([
    'There is no field “complainant.nme” for a letter of this kind (Complaint).',
  ]);
  expect(problems('{{request.received}}')[0]).toContain('request.received');
  expect(problems('{{if request.reasons}}Because.')[0]).toContain('request.reasons');
  expect(problems('Dear {{complainant.name')[0]).toContain('one bracket too few');
  expect(problems('Because {{if complaint.reasons}}')[0]).toContain('belongs at the beginning');
  expect(
    templateProblems({ kinds: ['complaint', 'breach'], subject: 'x', body: '{{breach.cause}}' })[0],
  ).toContain('breach.cause');
});

test('a value is text and nothing else; a paragraph under a condition goes where there is none', () => {
  const template = {
    kinds: ['request'] as const,
    subject: 'About {{case.title}}',
    body: 'Dear {{requester.name}}\n\n{{if request.reasons}}Because {{request.reasons}}.\n\nYours\n{{writer.name}}',
  };
  const given: LetterValues = {
    'requester.name': '{{writer.name}}',
    'case.title': 'a\r\nBcc: b',
    'writer.name': ' ',
  };
  expect(fillTemplate(template, given)).toEqual({
    subject: 'About a Bcc: b',
    body: 'Dear {{writer.name}}\n\nYours\n[who writes: not recorded]',
    gaps: ['[who writes: not recorded]'],
  });
  const reasons: Partial<Record<LetterField, string>> = { 'request.reasons': 'no' };
  expect(fillTemplate(template, { ...given, ...reasons }).body).toContain('\n\nBecause no.\n\n');
});
