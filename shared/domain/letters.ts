/** As what a letter is made: to print, to work on, or to send from the person's own mail program. */
export const LetterFormat = { pdf: 'pdf', docx: 'docx', eml: 'eml' } as const;
export type LetterFormat = (typeof LetterFormat)[keyof typeof LetterFormat];

/** By what a sent mail was found to be a letter: its own Message-ID, recipient and subject, or a person's word. */
export const SentMatch = { messageId: 'messageId', subject: 'subject', person: 'person' } as const;
export type SentMatch = (typeof SentMatch)[keyof typeof SentMatch];

export type UnsentLetter = {
  id: string;
  messageId: string;
  subject: string | null;
  correspondent: string | null;
};
export type SentMail = {
  messageId: string | null;
  subject: string | null;
  to: readonly { address: string | null }[];
};

const bare = (id: string): string => id.trim().replace(/^<|>$/g, '').toLowerCase();
const said = (text: string | null): string =>
  (text ?? '')
    .replace(/^((re|fwd?|aw|wg)\s*:\s*)+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The mail address at the end of what a correspondent is called, `Ana Example <ana@example.org>`. */
export const addressOf = (correspondent: string | null): string | null =>
  /<([^<>\s]+@[^<>\s]+)>\s*$/.exec(correspondent ?? '')?.[1]?.toLowerCase() ?? null;

/**
 * Finds the letter that a sent mail is. Mail programs may give a mail another Message-ID when they send it: then
 * recipient and subject together tell, where they fit one letter alone.
 */
export function letterOfMail(
  mail: SentMail,
  letters: readonly UnsentLetter[],
): { id: string; by: SentMatch } | null {
  const { messageId } = mail;
  const own = messageId === null ? undefined : letters.find((one) => bare(one.messageId) === bare(messageId));
  if (own) return { id: own.id, by: SentMatch.messageId };
  const subject = said(mail.subject);
  const to = new Set(mail.to.flatMap(({ address }) => address?.toLowerCase() ?? []));
  const fitting = letters.filter((one) => {
    const address = addressOf(one.correspondent);
    return subject !== '' && said(one.subject) === subject && address !== null && to.has(address);
  });
  const [only, ...others] = fitting;
  return only !== undefined && others.length === 0 ? { id: only.id, by: SentMatch.subject } : null;
}
