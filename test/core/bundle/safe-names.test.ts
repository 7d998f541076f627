import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPortablePath, pathDanger } from '../../../core/bundle/bag-paths.ts';
import { safeNames } from '../../../core/bundle/safe-names.ts';

test.each([
  ['report.pdf', 'report.pdf'],
  ['Réclamation n° 4.docx', 'Reclamation n_ 4.docx'],
  ['Straße — Anhang.pdf', 'Strasse - Anhang.pdf'],
  ['con.txt', '_con.txt'],
  ['NUL', '_NUL'],
  ['com1.tar.gz', '_com1.tar.gz'],
  ['a. . ', 'a'],
  ['..\\..\\evil.exe', '_.._evil.exe'],
  ['/etc/passwd', '_etc_passwd'],
  ['C:\\letter.doc', 'C_letter.doc'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['tab\tand\nline.txt', 'tabandline.txt'],
  ['100%.txt', '100_.txt'],
  ['-rf', '_rf'],
  ['.bashrc', 'bashrc'],
  ['', 'document'],
  ['отчёт.pdf', 'document.pdf'],
  ['申立書.docx', 'document.docx'],
])('%j is kept as %j', (original, safe) => {
  expect(safeNames([original])).toEqual([safe]);
});

test('names that differ only in capital letters are kept apart, and so are equal ones', () => {
  expect(safeNames(['a.pdf', 'A.PDF', 'a.pdf', 'a-2.pdf', 'á.pdf'])).toEqual([
    'a.pdf',
    'A-2.PDF',
    'a-3.pdf',
    'a-2-2.pdf',
    'a-4.pdf',
  ]);
});

test('long names keep their extension and stay within 120 characters', () => {
  const [first, second] = safeNames([`${'z'.repeat(300)}.pdf`, `${'z'.repeat(301)}.pdf`]);
  expect(first).toBe(`${'z'.repeat(116)}.pdf`);
  expect(second).toBe(`${'z'.repeat(114)}-2.pdf`);
});

test('whatever the originals, the names are safe, unique, short and the same every time', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('con', 'CON.txt', 'a.txt', 'A.TXT', 'aux.', '...', ' ', 'lpt1 .x', 'a\0b', '~', 'a:b'),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (originals) => {
      const safe = safeNames(originals);
      expect(safe).toHaveLength(originals.length);
      expect(new Set(safe.map((one) => one.toLowerCase())).size).toBe(originals.length);
      for (const one of safe) {
        expect(one).toMatch(/^[A-Za-z0-9_.,()+' -]{1,120}$/);
        expect(pathDanger(one)).toBeUndefined();
        expect(isPortablePath(one)).toBe(true);
      }
      expect(safeNames(originals)).toEqual(safe);
    }),
  );
});
