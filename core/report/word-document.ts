import {
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CaseReport } from './case-report.ts';
import type { ReportSection } from './sections.ts';

type Block = Paragraph | Table;

const boldRun: IRunOptions = { bold: true };
const bold = (text: string) => new TextRun({ ...boldRun, text });

/** Lines of a text, each a paragraph of its own: a blank line stays blank. */
const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ text: line }));

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });

const cell = (text: string, percent: number, isBold = false) =>
  new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: isBold ? [new Paragraph({ children: [bold(text)] })] : paragraphs(text),
  });

function table(rows: readonly (readonly [string, number, boolean?][])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map((one) => cell(...one)) })),
  });
}

function bodyOf(section: ReportSection): Block[] {
  switch (section.kind) {
    case 'text':
      return paragraphs(section.body);
    case 'facts':
      return [
        table(
          section.rows.map(({ label, value }): [string, number, boolean?][] => [
            [label, 35, true],
            [value, 65],
          ]),
        ),
      ];
    case 'entries':
      return section.entries.flatMap(({ when, title, body }) => [
        new Paragraph({
          children: [bold(when === '' ? title : `${when}  ${title}`)],
        }),
        ...paragraphs(body),
      ]);
    case 'table': {
      const total = section.columns.reduce((sum, { width }) => sum + width, 0);
      const percents = section.columns.map(({ width }) => (100 * width) / total);
      return [
        table([
          section.columns.map(({ title }, index): [string, number, boolean?] => [
            title,
            percents[index] ?? 0,
            true,
          ]),
          ...section.rows.map((row) =>
            row.map((text, index): [string, number, boolean?] => [text, percents[index] ?? 0]),
          ),
        ]),
      ];
    }
  }
}

/** Makes the Word document of what a report says: headings, tables and paragraphs that can be edited further. */
export async function renderWordDocument(report: CaseReport): Promise<Uint8Array> {
  const opening: Block[] = [
    new Paragraph({ text: `${report.kind ?? ''}  ${report.reference}`.trim() }),
    heading(report.title, HeadingLevel.TITLE),
    new Paragraph({ text: report.subtitle }),
    ...(report.notice === null ? [] : paragraphs(report.notice)),
  ];
  const document = new Document({
    title: `${report.reference} ${report.title}`,
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph({ text: report.footer })] }) },
        children: [
          ...opening,
          ...report.sections.flatMap((section) => [
            heading(section.title, HeadingLevel.HEADING_1),
            ...bodyOf(section),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
