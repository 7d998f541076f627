import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderCaseReport } from '../../../core/report/case-report.ts';
import type { CaseReport } from '../../../core/report/case-report.ts';
import { FontBook, installedFonts, reportFontPackages } from '../../../core/report/font-book.ts';
import { TextLayout } from '../../../core/report/text-layout.ts';
import { skipUnless } from '../../support/skips.ts';
import { longReport, manyRowsReport, normalReport, scriptLines, scriptsReport } from './sample-reports.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const poppler = skipUnless(
  hasPoppler,
  'pdftotext is not here to read the reports (apt-get install poppler-utils)',
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'custodia-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: string[], pdf: Uint8Array): string {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, pdf);
  const result = spawnSync(
    command,
    args.map((argument) => (argument === '{}' ? path : argument)),
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  return result.stdout;
}

const textOf = (pdf: Uint8Array): string => run('pdftotext', ['{}', '-'], pdf);
const infoOf = (pdf: Uint8Array): string => run('pdfinfo', ['{}'], pdf);

/** Without spaces and direction marks, which readers place as they see fit. */
const bare = (text: string): string => text.replace(/[\s\u200e\u200f\u202a-\u202e]/g, '');

function factsOf(report: CaseReport): string[] {
  return report.sections.flatMap((section) => {
    if (section.kind === 'facts') return section.rows.flatMap(({ label, value }) => [label, value]);
    if (section.kind === 'table')
      return [...section.columns.map(({ title }) => title), ...section.rows.flat()];
    if (section.kind === 'entries')
      return section.entries.flatMap(({ when, title, body }) => [when, title, body]);
    return [section.body];
  });
}

poppler.test('the text of the report holds every fact, page numbers and what was left out', async () => {
  const text = bare(textOf(await renderCaseReport(normalReport)));
  const facts = factsOf(normalReport).filter((fact) => fact.length < 40);
  for (const fact of facts) expect(text).toContain(bare(fact));
  expect(text).toContain(bare('Complaint of Ana Müller about marketing mail after objection'));
  expect(text).toContain(bare(normalReport.notice ?? ''));
  expect(text).toContain(bare('US-2026-0042-CO · page 2 of 3'));
  expect(text).toContain(bare('Nothing recorded.'));
  expect(text).toContain(bare('Prepared 2026-11-24 09:10 UTC'));
});

poppler.test('nothing of long names, hashes and cells over several pages is lost', async () => {
  const text = bare(textOf(await renderCaseReport(longReport)));
  expect(text.match(/Acelloverseveralpages/g)?.length).toBeGreaterThanOrEqual(380);
  expect(text.match(/Line/g)?.length).toBeGreaterThanOrEqual(120);
  expect(text).toContain('(continued)');
});

poppler.test('every script can be found in the text', async () => {
  const text = bare(textOf(await renderCaseReport(scriptsReport)));
  const words = [
    'ŽofiaŁukaszewicz',
    'NguyễnThịÁnh',
    'Παπαδοπούλου',
    'Петровой',
    'Київ',
    'شكوى',
    'ليلى',
    'بشأن',
    'بياناتها',
    'פרטיות',
    'חיפה',
    '请删除我的个人数据',
    '個人情報の削除を求めます',
    '개인정보',
    'ข้อมูลส่วนบุคคล',
    'डेटा',
    '≤',
    '✓',
    '😀',
    '[U+10000]',
  ];
  for (const word of words) expect(text).toContain(word);
});

poppler.test('paper, details and bookmarks are those of a document, and nothing runs or opens', async () => {
  const a4 = await renderCaseReport(normalReport);
  const letter = await renderCaseReport({ ...normalReport, paper: 'Letter' });
  expect(infoOf(a4)).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
  expect(infoOf(letter)).toMatch(/Page size: +612 x 792 pts \(letter\)/);
  expect(infoOf(a4)).toMatch(/Title: +US-2026-0042-CO Complaint of Ana Müller/);
  expect(infoOf(a4)).toMatch(/JavaScript: +no/);
  expect(infoOf(a4)).toMatch(/Pages: +3/);
  const raw = Buffer.from(a4).toString('latin1');
  expect(raw).toMatch(/\/Lang \(en\)/);
  expect(run('pdfinfo', ['-isodates', '{}'], a4)).toMatch(/CreationDate: +2026-11-24T09:10:00/);
  expect(raw.match(/\/Title \(/g)?.length).toBe(normalReport.sections.length);
  expect(raw).not.toMatch(/\/(URI|JavaScript|JS|OpenAction|Launch|AA|EmbeddedFile|Annots \[ ?\d)/);
});

poppler.test('every font is embedded and says which letters its glyphs are', async () => {
  const rows = run('pdffonts', ['{}'], await renderCaseReport(scriptsReport))
    .trim()
    .split('\n')
    .slice(2);
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) expect(row).toMatch(/yes yes yes +\d+ +0$/);
});

test('each script is set without a missing glyph', () => {
  const layout = new TextLayout(new FontBook(installedFonts));
  for (const weight of ['regular', 'bold', 'mono'] as const) {
    for (const [script, text] of scriptLines) {
      const lines = layout.lines(text, { weight, size: 11, leading: 15, color: '#000' }, 400);
      const segments = lines.flatMap((line) => line.segments);
      expect(segments.length, script).toBeGreaterThan(0);
      for (const { face, text: shown } of segments) {
        expect(
          face.font.layout(shown).glyphs.every((glyph) => glyph.id !== 0),
          `${script} ${weight}: ${shown}`,
        ).toBe(true);
      }
      for (const line of lines) expect(line.width, script).toBeLessThanOrEqual(400.5);
    }
  }
});

test('right-to-left lines stand at the right, in the order of the page', () => {
  const layout = new TextLayout(new FontBook(installedFonts));
  const [line] = layout.lines(
    'אב 42 (GDPR) גד',
    { weight: 'regular', size: 11, leading: 15, color: '#000' },
    400,
  );
  expect(line?.isRightToLeft).toBe(true);
  const order = (line?.segments ?? []).map((segment) => segment.text.trim()).filter((text) => text !== '');
  expect(order.indexOf('גד')).toBeLessThan(order.indexOf('GDPR'));
  expect(order.indexOf('GDPR')).toBeLessThan(order.indexOf('42'));
  expect(order.indexOf('42')).toBeLessThan(order.findIndex((text) => text.includes('אב')));
});

test('a long word is broken within the column, and a hash into equal parts', () => {
  const layout = new TextLayout(new FontBook(installedFonts));
  const style = { weight: 'mono', size: 8, leading: 12, color: '#000' } as const;
  const lines = layout
    .lines('ab'.repeat(32), style, 180)
    .map((line) => line.segments.map(({ text }) => text).join(''));
  expect(lines).toEqual(['ab'.repeat(16), 'ab'.repeat(16)]);
  const long = layout.lines('x'.repeat(5_000), { ...style, weight: 'regular' }, 180);
  expect(Math.max(...long.map((line) => line.width))).toBeLessThanOrEqual(180);
  expect(long.flatMap((line) => line.segments.map(({ text }) => text)).join('')).toBe('x'.repeat(5_000));
});

test('the same report is the same file', async () => {
  const first = await renderCaseReport(scriptsReport);
  const second = await renderCaseReport(structuredClone(scriptsReport));
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const later = await renderCaseReport({ ...scriptsReport, generated: '2026-11-24T09:11:00.000Z' });
  expect(Buffer.from(first).equals(Buffer.from(later))).toBe(false);
});

test('any text is set: control characters, lone surrogates, no text at all', async () => {
  const nasty = '\u0000\u0007\ud800 a\u202eb\u2028c \ufeff\u200d \r\n\t end';
  const pdf = await renderCaseReport({
    reference: nasty,
    title: '',
    subtitle: nasty,
    paper: 'A4',
    generated: 'not a time',
    footer: nasty.repeat(50),
    notice: nasty,
    sections: [
      {
        title: nasty,
        kind: 'facts',
        rows: [
          { label: nasty, value: nasty },
          { label: '', value: '' },
        ],
      },
      {
        title: '',
        kind: 'table',
        columns: [
          { title: nasty, width: 1 },
          { title: '', width: 0.01 },
        ],
        rows: [[nasty], [], [nasty, nasty, nasty]],
      },
      { title: 'x', kind: 'entries', entries: [{ when: '', title: '', body: nasty }] },
      { title: 'y', kind: 'text', body: nasty },
      { title: 'z', kind: 'table', columns: [], rows: [[]] },
    ],
  });
  expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe('%PDF-1.7');
});

test('a history of 5,000 rows is quick and lets others have their turn', async () => {
  const start = performance.now();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  const pdf = await renderCaseReport(manyRowsReport(5_000));
  clearInterval(timer);
  process.stdout.write(
    `5,000 rows: ${Math.round(performance.now() - start)} ms, ${pdf.length} bytes, ${turns} turns for others\n`,
  );
  expect(turns).toBeGreaterThan(10);
  expect(performance.now() - start).toBeLessThan(30_000);
  if (hasPoppler) {
    const text = textOf(pdf);
    expect(bare(text)).toContain('number4999');
    expect(text.match(/page \d+ of \d+/g)?.length).toBe(Number(/Pages: +(\d+)/.exec(infoOf(pdf))?.[1]));
  }
}, 60_000);

test('the fonts may lie in any folder, as in a bundled program', async () => {
  const fonts = join(folder, 'fonts');
  for (const name of reportFontPackages) {
    const source = installedFonts(name);
    cpSync(source, join(fonts, name), {
      recursive: true,
      filter: (path) =>
        !path.includes('.') ||
        /(unicode\.json|-(400|700)-normal\.woff)$/.test(path) ||
        path === source ||
        dirname(path) === source,
    });
  }
  const there = await renderCaseReport(normalReport, (name) => join(fonts, name));
  expect(Buffer.from(there).equals(Buffer.from(await renderCaseReport(normalReport)))).toBe(true);
}, 60_000);
