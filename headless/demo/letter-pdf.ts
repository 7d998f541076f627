import PDFDocument from 'pdfkit';
import type { ZonedTime } from '../../shared/dates.ts';
import { Temporal } from 'temporal-polyfill';

export type LetterFacts = {
  paper: 'A4' | 'Letter';
  from: readonly string[];
  to: readonly string[];
  date: ZonedTime;
  subject: string;
  paragraphs: readonly string[];
  signed: string;
};

/** With the month in letters: two people in two countries read it. */
function dateLine({ at, zone }: ZonedTime): string {
  return Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Sets a letter on one page in a font that every PDF reader brings (so no font is opened, and it is made at once). */
export async function letterPdf(letter: LetterFacts): Promise<Uint8Array> {
  const created = new Date(letter.date.at);
  const document = new PDFDocument({
    size: letter.paper === 'A4' ? 'A4' : 'LETTER',
    margins: { top: 72, bottom: 60, left: 72, right: 72 },
    info: { Title: letter.subject, CreationDate: created, ModDate: created },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.font('Helvetica').fontSize(10).fillColor('#333333');
  for (const line of letter.from) document.text(line, { align: 'right' });
  document.moveDown(2);
  for (const line of letter.to) document.text(line);
  document.moveDown(2).text(dateLine(letter.date));
  document.moveDown(1.5).font('Helvetica-Bold').fontSize(12).fillColor('black').text(letter.subject);
  document.moveDown().font('Helvetica').fontSize(10.5);
  for (const paragraph of letter.paragraphs) document.text(paragraph, { lineGap: 2 }).moveDown(0.8);
  document.moveDown().text(letter.signed);
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
