import { type IRunOptions, type ISectionOptions, Document, Packer, Paragraph, TextRun } from 'docx';
import { reportText } from '../../shared/text/report.ts';
import { type Letter, paragraphsOf } from './letter.ts';

/** Paper in twentieths of a point: ISO 216 A4 and ANSI Letter. */
const paper = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const;
const margin = 1_134;

/** What Office Open XML can't hold (XML 1.0, section 2.2) is left out. */
const printable = (text: string): string =>
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const run = (text: string, options: Omit<IRunOptions, 'text'>): TextRun => new TextRun({ ...options, text });

function paragraph(text: string, { after, bold = false }: { after: number; bold?: boolean }): Paragraph {
  const lines = printable(text).split('\n');
  return new Paragraph({
    spacing: { after },
    bidirectional: /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text),
    children: lines.map((line, index) => run(line, { bold, break: index === 0 ? 0 : 1 })),
  });
}

/** @returns the letter as an Office Open XML document, to be worked on in a word processor */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: {
        size: paper[letter.paper],
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      },
    },
    children: [
      paragraph(letter.sender.join('\n'), { after: 480 }),
      paragraph(letter.recipient.join('\n'), { after: 360 }),
      paragraph([letter.date, letter.reference].join('\n'), { after: 240 }),
      paragraph(letter.subject, { after: 160, bold: true }),
      ...paragraphsOf(letter).map((text) => paragraph(text, { after: 160 })),
    ],
  };
  const document = new Document({
    creator: reportText.producer,
    title: printable(letter.subject),
    styles: {
      default: { document: { run: { size: 22, font: 'Calibri', language: { value: letter.language } } } },
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
