import { reportText } from '../../shared/text/report.ts';
import { FontBook, type FontFolder, installedFonts } from '../report/font-book.ts';
import { newDocument, PageFlow, reportColor } from '../report/page-flow.ts';
import { TextLayout, type TextStyle } from '../report/text-layout.ts';
import { type Letter, paragraphsOf } from './letter.ts';

const style = {
  small: { weight: 'regular', size: 9.5, leading: 13.5, color: reportColor.muted },
  subject: { weight: 'bold', size: 11.5, leading: 16.5, color: reportColor.text },
  body: { weight: 'regular', size: 10.5, leading: 15.5, color: reportColor.text },
} as const satisfies Record<string, TextStyle>;

/** Prints letters as PDF. Its fonts are opened once and serve every letter: hundreds of letters are printed with one press. */
export class LetterPress {
  readonly #layout: TextLayout;

  /** @param fontFolder where the packages of `reportFontPackages` lie */
  constructor(fontFolder: FontFolder = installedFonts) {
    this.#layout = new TextLayout(new FontBook(fontFolder));
  }

  /** @returns the letter as PDF: every font embedded, text that can be extracted; the same letter gives the same bytes */
  async pdf(letter: Letter): Promise<Uint8Array> {
    const document = newDocument({
      paper: letter.paper,
      title: letter.subject,
      created: new Date(Date.parse(letter.madeAt)),
    });
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      document.on('data', (chunk: Buffer) => chunks.push(chunk));
      document.on('end', resolve);
      document.on('error', reject);
    });
    this.#write(
      new PageFlow(document, this.#layout, { reference: letter.reference, title: letter.subject }),
      letter,
    );
    document.end();
    await done;
    return new Uint8Array(Buffer.concat(chunks));
  }

  #write(flow: PageFlow, letter: Letter): void {
    const lines = (text: string, textStyle: TextStyle) =>
      flow.lines(this.#layout.lines(text, textStyle, flow.width));
    if (letter.sender.length > 0) lines(letter.sender.join('\n'), style.small);
    flow.space(34);
    if (letter.recipient.length > 0) lines(letter.recipient.join('\n'), style.body);
    flow.space(26);
    lines(letter.date, style.body);
    lines(letter.reference, style.body);
    flow.space(18);
    lines(letter.subject, style.subject);
    for (const paragraph of paragraphsOf(letter)) {
      flow.space(9);
      lines(paragraph, style.body);
    }
    flow.finish(reportText.producer);
  }
}
