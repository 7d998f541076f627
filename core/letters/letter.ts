/** A letter as it is set on paper: every part as text, in any script. */
export type Letter = {
  paper: 'A4' | 'Letter';
  /** BCP 47. */
  language: string;
  /** Who writes, line by line. */
  sender: readonly string[];
  /** To whom, line by line: name and postal address. */
  recipient: readonly string[];
  /** The date in words. */
  date: string;
  /** Our reference, with the word for it. */
  reference: string;
  subject: string;
  /** Apart by an empty line; a single line end is a new line. */
  body: string;
  /** When it was made: an instant in UTC, kept as the file's date. */
  madeAt: string;
};

/** @returns the paragraphs of a letter's body */
export const paragraphsOf = ({ body }: Pick<Letter, 'body'>): string[] =>
  body
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .filter((paragraph) => paragraph.trim() !== '');
