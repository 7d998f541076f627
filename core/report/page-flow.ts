import PDFDocument from 'pdfkit';
import { reportText } from '../../shared/text/report.ts';
import type { FontFace } from './font-book.ts';
import type { TextLayout, TextLine, TextStyle } from './text-layout.ts';

/** Lines at an offset from the left margin, in a column of `width` points. */
export type Cell = {
  left: number;
  width: number;
  lines: TextLine[];
  /** What stands here on the following pages where a neighbour runs on to them. */
  again?: TextLine[];
};

export type RowOptions = {
  above: number;
  below: number;
  /** A hairline under the row. */
  rule: boolean;
  /** Draws again what heads the column, on each page a row runs on to. */
  repeat?: () => void;
};

export const reportColor = {
  text: '#1c2128',
  muted: '#5b6470',
  rule: '#cdd3da',
  strong: '#7b8794',
  accent: '#2f4a6b',
} as const;

const margin = { left: 62, right: 62, top: 84, bottom: 72, firstTop: 64 };

/** The writing place on the pages of a report: knows where it is, and goes on to the next page when it must. */
export class PageFlow {
  readonly width: number;
  readonly layout: TextLayout;
  private readonly document: PDFKit.PDFDocument;
  private readonly head: { reference: string; title: string };
  private readonly bottom: number;
  private y: number = margin.firstTop;
  private registered = new Set<string>();

  constructor(document: PDFKit.PDFDocument, layout: TextLayout, head: { reference: string; title: string }) {
    this.document = document;
    this.layout = layout;
    this.head = head;
    document.addPage();
    this.width = document.page.width - margin.left - margin.right;
    this.bottom = document.page.height - margin.bottom;
  }

  /** Blank space, which never begins a page. */
  space(points: number): void {
    if (!this.isAtTop()) this.y += points;
  }

  private isAtTop(): boolean {
    return this.y <= margin.top && this.document.bufferedPageRange().count > 1;
  }

  /** Goes on to the next page unless `points` are left on this one. */
  need(points: number): void {
    if (this.y + points > this.bottom && !this.isAtTop()) this.nextPage();
  }

  private nextPage(): void {
    compact(this.document.page);
    this.document.addPage();
    const style: TextStyle = { weight: 'regular', size: 8.5, leading: 12, color: reportColor.muted };
    const reference = this.layout.oneLine(
      this.head.reference,
      { ...style, weight: 'bold' },
      this.width * 0.4,
    );
    const title = this.layout.oneLine(this.head.title, style, this.width - reference.width - 24);
    this.draw(reference, margin.left, 52);
    this.draw(title, margin.left + this.width - title.width, 52);
    this.hairline(62, reportColor.rule);
    this.y = margin.top;
  }

  /** Writes lines one below the other over the whole width. */
  lines(lines: TextLine[]): void {
    this.row([{ left: 0, width: this.width, lines }], { above: 0, below: 0, rule: false });
  }

  /** A line across the page at the current place. */
  rule(color: string): void {
    this.hairline(this.y, color);
  }

  private hairline(y: number, color: string): void {
    this.document
      .moveTo(margin.left, y)
      .lineTo(margin.left + this.width, y)
      .lineWidth(0.5)
      .strokeColor(color)
      .stroke();
  }

  /** A bar at the left edge beside what `write` writes, if that stays on one page. */
  barred(height: number, write: () => void): void {
    this.need(height);
    const top = this.y;
    const page = this.document.page;
    write();
    if (this.document.page !== page) return;
    this.document
      .rect(margin.left, top, 2.5, this.y - top)
      .fillColor(reportColor.accent)
      .fill();
  }

  /** Adds the current page to the reader's outline. */
  bookmark(title: string): void {
    this.document.outline.addItem(title);
  }

  /**
   * Writes cells side by side. A row that doesn't fit goes to the next page whole, unless it is long: then it
   * is broken between lines.
   */
  row(cells: Cell[], options: RowOptions): void {
    const height = Math.max(...cells.map((cell) => heightOf(cell.lines)));
    const full = height + options.above + options.below;
    const mayMove = full <= (this.bottom - margin.top) * 0.35 || this.bottom - this.y < 60;
    if (this.y + full > this.bottom && mayMove) this.continue(options);
    this.y += options.above;
    let rest = cells;
    while (rest.some((cell) => cell.lines.length > 0)) {
      rest = this.part(rest);
      if (!rest.some((cell) => cell.lines.length > 0)) break;
      this.continue(options);
      rest = rest.map((cell) =>
        cell.again && cell.lines.length === 0 ? { ...cell, lines: cell.again } : cell,
      );
    }
    this.y += options.below;
    if (options.rule) this.hairline(this.y, reportColor.rule);
  }

  private continue(options: RowOptions): void {
    if (this.isAtTop()) return;
    this.nextPage();
    options.repeat?.();
  }

  /** Writes as many lines of each cell as the page holds, at least one of some cell. @returns what is left */
  private part(cells: Cell[]): Cell[] {
    const top = this.y;
    let lowest = top;
    let written = 0;
    const rest = cells.map((cell) => {
      let y = top;
      let count = 0;
      for (const line of cell.lines) {
        if (y + line.style.leading > this.bottom) break;
        const indent = line.isRightToLeft ? Math.max(0, cell.width - line.width) : 0;
        this.draw(line, margin.left + cell.left + indent, y + baselineOf(line.style));
        y += line.style.leading;
        count += 1;
      }
      lowest = Math.max(lowest, y);
      written += count;
      return { ...cell, lines: cell.lines.slice(count) };
    });
    this.y = lowest;
    // a page too small for one line would never end
    if (written === 0 && this.isAtTop()) return rest.map((cell) => ({ ...cell, lines: [] }));
    return rest;
  }

  /** Draws a line with its baseline at `y`. */
  private draw(line: TextLine, left: number, y: number): void {
    let x = left;
    this.document.fillColor(line.style.color);
    for (const segment of line.segments) {
      this.document.font(this.registeredName(segment.face), line.style.size);
      this.document.text(segment.text, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        // a list of features keeps the run whole, which right-to-left words need
        ...(segment.isRightToLeft ? { features: [] } : {}),
      });
      x += segment.width;
    }
  }

  private registeredName(face: FontFace): string {
    if (!this.registered.has(face.name)) {
      // pdfkit takes an opened font as well, which its types don't say
      this.document.registerFont(face.name, face.font as unknown as PDFKit.Mixins.PDFFontSource);
      this.registered.add(face.name);
    }
    return face.name;
  }

  /** Writes the foot of every page, when their number is known. */
  finish(footer: string): void {
    const { start, count } = this.document.bufferedPageRange();
    const style: TextStyle = { weight: 'regular', size: 8.5, leading: 12, color: reportColor.muted };
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(start + page);
      const y = this.document.page.height - 42;
      this.hairline(y - 13, reportColor.rule);
      const number = this.layout.oneLine(
        reportText.page(this.head.reference, page + 1, count),
        style,
        this.width * 0.6,
      );
      const text = this.layout.oneLine(footer, style, this.width - number.width - 24);
      this.draw(text, margin.left, y);
      this.draw(number, margin.left + this.width - number.width, y);
    }
  }
}

/**
 * The pages wait for their number to be known, each as thousands of small pieces: one piece takes a tenth of the
 * memory. Not a part of pdfkit's interface, and left alone where it is not as expected.
 */
function compact(page: PDFKit.PDFPage): void {
  const content = (page as unknown as { content?: { buffer?: unknown } }).content;
  const pieces = content?.buffer;
  if (!content || !Array.isArray(pieces) || !pieces.every((piece) => piece instanceof Uint8Array)) return;
  content.buffer = [Buffer.concat(pieces)];
}

export function heightOf(lines: TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.style.leading, 0);
}

/** Where the baseline lies under the top of a line: the same for all faces and sizes, so that neighbours share it. */
function baselineOf(style: TextStyle): number {
  return style.leading * 0.755;
}

/** @returns an empty document of the paper, its details fixed so that the same report is the same file. */
export function newDocument(options: {
  paper: 'A4' | 'Letter';
  title: string;
  created: Date;
}): PDFKit.PDFDocument {
  return new PDFDocument({
    size: options.paper === 'A4' ? 'A4' : 'LETTER',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    // no standard font: everything shown is embedded
    font: '',
    info: {
      Title: options.title,
      Creator: reportText.producer,
      Producer: reportText.producer,
      CreationDate: options.created,
      ModDate: options.created,
    },
  });
}
