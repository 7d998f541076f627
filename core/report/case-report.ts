import { instantTextFromEpoch } from '../../shared/dates.ts';
import { reportText } from '../../shared/text/report.ts';
import { FontBook, installedFonts } from './font-book.ts';
import type { FontFolder } from './font-book.ts';
import { heightOf, newDocument, PageFlow, reportColor } from './page-flow.ts';
import { writeSection } from './sections.ts';
import type { ReportSection } from './sections.ts';
import { TextLayout } from './text-layout.ts';
import type { TextStyle } from './text-layout.ts';

export type { ReportSection } from './sections.ts';

/** A case as a document to read and to cite by page. All text is shown as it is given, in any script. */
export type CaseReport = {
  /** What it is, above its title; a case report where absent. */
  kind?: string;
  reference: string;
  title: string;
  subtitle: string;
  paper: 'A4' | 'Letter';
  /** When it was prepared: an instant in UTC (`2026-11-24T09:10:00.000Z`), shown and kept as the file's date. */
  generated: string;
  /** At the left of every page's foot. */
  footer: string;
  sections: ReportSection[];
  /** What was left out, or null where nothing was. */
  notice: string | null;
};

const style = {
  reference: { weight: 'bold', size: 10, leading: 15, color: reportColor.accent },
  title: { weight: 'bold', size: 21, leading: 28, color: reportColor.text },
  longTitle: { weight: 'bold', size: 13.5, leading: 19, color: reportColor.text },
  subtitle: { weight: 'regular', size: 12, leading: 17, color: reportColor.muted },
  small: { weight: 'regular', size: 9.5, leading: 14, color: reportColor.muted },
  noticeTitle: { weight: 'bold', size: 10, leading: 15, color: reportColor.text },
  notice: { weight: 'regular', size: 10, leading: 14.5, color: reportColor.text },
} as const satisfies Record<string, TextStyle>;

/**
 * Makes the PDF of a case: every font embedded, text that can be extracted, bookmarks for its sections, page
 * numbers, nothing that runs or opens. The same report gives the same bytes.
 *
 * @param report what it says
 * @param fontFolder where the packages of `reportFontPackages` lie
 * @throws Error where a font package is missing
 */
export async function renderCaseReport(
  report: CaseReport,
  fontFolder: FontFolder = installedFonts,
): Promise<Uint8Array> {
  const created = new Date(Date.parse(report.generated));
  const hasDate = !Number.isNaN(created.getTime());
  const document = newDocument({
    paper: report.paper,
    title: `${report.reference} ${report.title}`,
    created: hasDate ? created : new Date(0),
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const flow = new PageFlow(document, new TextLayout(new FontBook(fontFolder)), report);
  writeOpening(flow, report, hasDate ? readableTime(created) : report.generated);
  for (const section of report.sections) await writeSection(flow, section);
  flow.finish(report.footer);
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

function readableTime(time: Date): string {
  return `${instantTextFromEpoch(time.getTime()).slice(0, 16).replace('T', ' ')} UTC`;
}

function writeOpening(flow: PageFlow, report: CaseReport, generated: string): void {
  const write = (text: string, textStyle: TextStyle): void =>
    flow.lines(flow.layout.lines(text, textStyle, flow.width));
  write(`${report.kind ?? reportText.kind}  ·  ${report.reference}`, style.reference);
  flow.space(6);
  // a title that fills the page is no title any more
  write(
    report.title,
    flow.layout.lines(report.title, style.title, flow.width).length > 3 ? style.longTitle : style.title,
  );
  if (report.subtitle !== '') {
    flow.space(3);
    write(report.subtitle, style.subtitle);
  }
  flow.space(6);
  write(reportText.generated(generated), style.small);
  if (report.notice !== null) writeNotice(flow, report.notice);
}

function writeNotice(flow: PageFlow, notice: string): void {
  const left = 14;
  const lines = [
    ...flow.layout.lines(reportText.notice, style.noticeTitle, flow.width - left),
    ...flow.layout.lines(notice, style.notice, flow.width - left),
  ];
  flow.space(16);
  flow.barred(Math.min(heightOf(lines), 300) + 8, () =>
    flow.row([{ left, width: flow.width - left, lines }], { above: 4, below: 4, rule: false }),
  );
}
