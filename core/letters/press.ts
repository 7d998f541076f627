import type { Letter } from './letter.ts';
import type { LetterPress } from './letter-pdf.ts';

export type PrintPdf = (letter: Letter) => Promise<Uint8Array>;

/**
 * @returns what prints letters as PDF with one press, which is set up for the first one: the fonts and the writer would
 *   double the time to start
 */
export function pressOnDemand(): PrintPdf {
  let press: Promise<LetterPress> | null = null;
  return async (letter) => {
    press ??= import('./letter-pdf.ts').then((module) => new module.LetterPress());
    return (await press).pdf(letter);
  };
}
