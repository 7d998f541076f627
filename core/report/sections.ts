import { setImmediate } from 'node:timers/promises';
import { reportText } from '../../shared/text/report.ts';
import { heightOf, reportColor } from './page-flow.ts';
import type { Cell, PageFlow } from './page-flow.ts';
import type { TextStyle } from './text-layout.ts';

export type ReportColumn = { title: string; /** Share of the width. */ width: number; mono?: boolean };

export type ReportSection =
  | { title: string; kind: 'facts'; rows: { label: string; value: string }[] }
  | { title: string; kind: 'table'; columns: ReportColumn[]; rows: string[][] }
  | { title: string; kind: 'entries'; entries: { when: string; title: string; body: string }[] }
  | { title: string; kind: 'text'; body: string };

const style = {
  heading: { weight: 'bold', size: 13.5, leading: 19, color: reportColor.text },
  body: { weight: 'regular', size: 11, leading: 15.5, color: reportColor.text },
  label: { weight: 'regular', size: 9.5, leading: 15.5, color: reportColor.muted },
  strong: { weight: 'bold', size: 11, leading: 15.5, color: reportColor.text },
  column: { weight: 'bold', size: 8.5, leading: 12, color: reportColor.muted },
  cell: { weight: 'regular', size: 9.5, leading: 13.5, color: reportColor.text },
  mono: { weight: 'mono', size: 8, leading: 13.5, color: reportColor.text },
} as const satisfies Record<string, TextStyle>;

const gutter = 12;

/** Writes a section with its heading, which never stands alone at the foot of a page. */
export async function writeSection(flow: PageFlow, section: ReportSection): Promise<void> {
  const heading = flow.layout.lines(section.title, style.heading, flow.width);
  flow.space(26);
  flow.need(heightOf(heading) + 60);
  flow.bookmark(section.title);
  flow.lines(heading);
  flow.space(5);
  flow.rule(reportColor.strong);
  if (isEmpty(section)) {
    flow.space(6);
    flow.lines(
      flow.layout.lines(reportText.nothing, { ...style.body, color: reportColor.muted }, flow.width),
    );
  } else if (section.kind === 'facts') await writeFacts(flow, section.rows);
  else if (section.kind === 'table') await writeTable(flow, section);
  else if (section.kind === 'entries') await writeEntries(flow, section.entries);
  else {
    flow.space(6);
    flow.lines(flow.layout.lines(section.body, style.body, flow.width));
  }
}

/** Lets others have their turn: a long history must not hold up whoever is at work meanwhile. */
async function breathe(index: number): Promise<void> {
  if (index % 50 === 49) await setImmediate();
}

function isEmpty(section: ReportSection): boolean {
  if (section.kind === 'entries') return section.entries.length === 0;
  if (section.kind === 'text') return section.body.trim() === '';
  return section.rows.length === 0;
}

function shown(value: string): string {
  return value.trim() === '' ? reportText.noValue : value;
}

/** The label at the left of a row, said again where the row runs on to another page. */
function named(flow: PageFlow, label: string, width: number): Cell {
  const again = [
    flow.layout.oneLine(label, style.label, width),
    flow.layout.oneLine(reportText.continued, style.label, width),
  ];
  return { left: 0, width, lines: flow.layout.lines(label, style.label, width), again };
}

async function writeFacts(flow: PageFlow, rows: { label: string; value: string }[]): Promise<void> {
  const labelWidth = flow.width * 0.3;
  for (const [index, { label, value }] of rows.entries()) {
    await breathe(index);
    const valueWidth = flow.width - labelWidth - gutter;
    flow.row(
      [
        named(flow, label, labelWidth),
        {
          left: labelWidth + gutter,
          width: valueWidth,
          lines: flow.layout.lines(shown(value), style.body, valueWidth),
        },
      ],
      { above: 4, below: 4, rule: true },
    );
  }
}

async function writeTable(
  flow: PageFlow,
  table: { columns: ReportColumn[]; rows: string[][] },
): Promise<void> {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const free = flow.width - gutter * (table.columns.length - 1);
  let left = 0;
  const places = table.columns.map((column) => {
    const width = (free * column.width) / shares;
    const place = { left, width, column };
    left += width + gutter;
    return place;
  });
  const titles: Cell[] = places.map(({ left: at, width, column }) => ({
    left: at,
    width,
    lines: flow.layout.lines(column.title, style.column, width),
  }));
  const head = (): void => flow.row(titles, { above: 5, below: 4, rule: true });
  head();
  for (const [rowIndex, row] of table.rows.entries()) {
    await breathe(rowIndex);
    const cells = places.map(({ left: at, width, column }, index) => ({
      left: at,
      width,
      lines: flow.layout.lines(
        shown(row[index] ?? ''),
        column.mono === true ? style.mono : style.cell,
        width,
      ),
    }));
    flow.row(cells, { above: 3.5, below: 3.5, rule: true, repeat: head });
  }
}

async function writeEntries(
  flow: PageFlow,
  entries: { when: string; title: string; body: string }[],
): Promise<void> {
  const whenWidth = flow.width * 0.24;
  const bodyWidth = flow.width - whenWidth - gutter;
  for (const [index, { when, title, body }] of entries.entries()) {
    await breathe(index);
    const text = [
      ...flow.layout.lines(title, style.strong, bodyWidth),
      ...(body.trim() === '' ? [] : flow.layout.lines(body, style.body, bodyWidth)),
    ];
    flow.row([named(flow, when, whenWidth), { left: whenWidth + gutter, width: bodyWidth, lines: text }], {
      above: 6,
      below: 6,
      rule: true,
    });
  }
}
