/** Why a file was not taken as a mail: the part in brackets of the NOT_A_MAIL sentence. */
export const notAMailReason = {
  empty: 'the file is empty',
  pdf: 'it is a PDF',
  archive: 'it is a zip archive or an Office document',
  image: 'it is a picture',
  officeDocument: 'it is an older Office document or another compound file without a message in it',
  damagedMsg: 'it begins as an Outlook message, but its inner structure is damaged or cut off',
  unreadable: 'its structure cannot be read',
  binary: 'it is not text and not an Outlook message',
  noHeader: 'it has no header field such as From, Date or Subject',
  noBody: 'it has neither sender, date, subject, recipient, text nor attachment',
} as const;
export type NotAMailReason = keyof typeof notAMailReason;

/** What reading a mail may have to add; the codes carry no case data. */
export const mailWarningSentence = {
  headerCharsetGuessed:
    'A header held characters of an undeclared character set; they were read as Western European.',
  charsetUnknown: 'A part names a character set that Custodia does not know; some characters may be wrong.',
  sentUnreadable: 'The date the sender gave could not be read; it is kept as it was written.',
  sentWithoutZone:
    'The date the sender gave has no time zone, so it is not an exact time; it is kept as it was written.',
  deliveredUnreadable: 'The date of the topmost Received header could not be read.',
  senderFromSenderHeader: 'There is no From header; the sender was taken from the Sender header.',
  senderNotSmtp: 'Only an Exchange directory name of the sender is recorded, not an e-mail address.',
  structureNotRead:
    'The mail is nested or split beyond what Custodia reads; its text is shown as it stands and its attachments are in the original only.',
  attachmentsCut:
    'The mail has more attachments than Custodia takes apart; the others are in the original only.',
  attachmentUnreadable: 'An attachment could not be read; it is in the original only.',
  textCut: 'The text is very long and was cut; the whole text is in the original.',
  textFromHtml: 'The mail has no plain text; the text was made from its HTML.',
  textFromRtf:
    'The mail has no plain text; the text was made from its rich text (pictures, tables and layout are left out).',
  notAMessage:
    'The Outlook file is not an ordinary message but another item, such as an appointment or a contact.',
} as const;
export type MailWarning = keyof typeof mailWarningSentence;

/** Names for attachments that came without one; `extension` begins with a dot or is empty. */
export const attachmentName = {
  unnamed: (extension: string): string => `attachment${extension}`,
  calendar: 'invitation.ics',
  message: (subject: string | null, extension: string): string => `${subject ?? 'message'}${extension}`,
} as const;
