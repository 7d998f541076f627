import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { LetterFormat, SentMatch } from '../domain/letters.ts';
import { caseId, communicationId, documentId, letterTemplateId, partyId, uploadId } from '../ids.ts';
import { letterCoreText } from '../text/letters.ts';
import { done, line, longText, procedure, reason } from './base.ts';
import { Medium } from './case-work.ts';

const letterKind = z.enum(['complaint', 'request', 'breach']);
/** A language tag (BCP 47). */
const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, letterCoreText.noLanguage);
/** The key of one of the program's templates, or the id of one of the office's. */
const templateKey = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const letterTemplate = z.object({
  /** The key of one of the program's templates, or the id of one of the office's. */
  id: z.string(),
  name: z.string(),
  kinds: z.array(letterKind),
  language: z.string(),
  subject: z.string(),
  body: z.string(),
  source: z.string().nullable(),
  version: z.number().int(),
  /** The program's template that it stands in place of. */
  replaces: z.string().nullable(),
  isOfOffice: z.boolean(),
});
export type LetterTemplateRow = z.infer<typeof letterTemplate>;

export const letterTemplateFacts = z.object({
  name: line,
  kinds: z.array(letterKind).min(1),
  language,
  subject: z.string().trim().min(1).max(500),
  body: longText.min(1),
  source: z.string().trim().max(500).nullable().default(null),
});
export type LetterTemplateFacts = z.infer<typeof letterTemplateFacts>;

/** Whom a letter goes to; what isn't known is null. */
export const letterRecipient = z.object({
  name: z.string().trim().max(500).nullable(),
  address: z.string().trim().max(2_000).nullable(),
  email: z.string().trim().max(320).nullable(),
});
export type LetterRecipient = z.infer<typeof letterRecipient>;

/** Letters: templates, what they say for a case, the letter made, and the mail by which it went out. */
export const lettersContract = {
  /** The templates for a kind of case, or all: the program's that no template of the office replaces, and the office's. */
  templates: procedure
    .input(z.object({ kind: letterKind.optional() }))
    .output(z.object({ templates: z.array(letterTemplate) })),
  /**
   * Adds a template of the office, in place of one of the program's where `replaces` names it. INVALID names a field that
   * isn't one.
   */
  addTemplate: procedure
    .input(letterTemplateFacts.extend({ replaces: templateKey.nullable().default(null) }))
    .output(z.object({ id: letterTemplateId })),
  /** Records the template as it is now, as its next version; the history keeps each. INVALID as for adding. */
  changeTemplate: procedure.input(letterTemplateFacts.extend({ id: letterTemplateId })).output(done),
  /** Takes a template of the office away; one of the program's that it replaced is offered again. */
  removeTemplate: procedure.input(z.object({ id: letterTemplateId, reason })).output(done),
  /**
   * What a template says for a case, to be looked over: a value that isn't recorded leaves a gap in brackets. The
   * recipient is a party of the vault, or nobody yet. NOT_FOUND for a template that isn't for this kind of case.
   */
  fill: procedure.input(z.object({ caseId, template: templateKey, partyId: partyId.nullable() })).output(
    z.object({
      subject: z.string(),
      body: z.string(),
      gaps: z.array(z.string()),
      recipient: letterRecipient,
      language: z.string(),
      source: z.string().nullable(),
    }),
  ),
  /**
   * Makes a letter: a document of the case, and a communication that isn't sent yet. `eml` is a draft for the person's mail
   * program and needs a mail address. INVALID for an address that can't stand in a mail.
   */
  make: procedure
    .input(
      z.object({
        caseId,
        template: templateKey.nullable(),
        format: z.enum(LetterFormat),
        language: language.default('en-GB'),
        recipient: letterRecipient,
        subject: z.string().trim().min(1).max(500),
        body: longText.min(1),
      }),
    )
    .output(z.object({ id: communicationId, documentId })),
  /** A person says when and how a letter went out, with the document that proves it. */
  recordSent: procedure
    .input(
      z.object({
        id: communicationId,
        at: zonedTime,
        medium: z.enum(Medium),
        proofId: documentId.nullable().default(null),
      }),
    )
    .output(done),
  /**
   * Files a sent mail with the letter that it is: by the letter's own Message-ID, or by recipient and subject where one
   * letter alone has them. The mail is kept as proof, its times are the letter's. Without a match nothing is recorded and
   * the upload waits.
   */
  fileSentMail: procedure
    .input(z.object({ caseId, uploadId, letterId: communicationId.nullable().default(null) }))
    .output(z.object({ id: communicationId.nullable(), by: z.enum(SentMatch).nullable() })),
};
