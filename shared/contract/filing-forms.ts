import { z } from 'zod';
import { edpbAnswer } from '../domain/edpb/answers.ts';
import { edpbContext } from '../domain/edpb/context.ts';
import { caseId, filingFormId, filingId, partId } from '../ids.ts';
import { done, procedure, reason } from './base.ts';

/** The content of an authority's form for one duty. Once filed it stays as it was. */
export const filingForm = z.object({
  id: filingFormId,
  rule: z.string(),
  partId,
  /** The version of the template that it was made with. */
  template: z.string(),
  context: edpbContext,
  /** By the template's keys; null where they were erased. */
  answers: z.record(z.string(), edpbAnswer).nullable(),
  /** The filing that it was sent with; null while it is being filled. */
  filingId: filingId.nullable(),
});
export type FilingForm = z.infer<typeof filingForm>;

/** In which form the content leaves the vault. */
export const ContentFormat = { json: 'json', pdf: 'pdf', docx: 'docx' } as const;
export const contentFormat = z.enum(ContentFormat);
export type ContentFormat = z.infer<typeof contentFormat>;

/**
 * The form of an authority of the EEA (the EDPB's common template), filled from the facts of a breach and by a person,
 * saved as far as it goes. The program sends nothing.
 */
export const filingFormsContract = {
  /**
   * Begins a form with what the recorded facts answer, or with the content of an earlier one of the same duty. INVALID
   * `rule` for a duty without this form, `partId` and `fromId` for what isn't this breach's; CONFLICT when it is closed.
   */
  start: procedure
    .input(z.object({ id: caseId, rule: z.string(), partId, fromId: filingFormId.optional() }))
    .output(z.object({ id: filingFormId })),
  /**
   * Saves answers; null empties one, what isn't given stays. INVALID `answers.<key>` for a key that isn't the template's
   * or an answer that isn't of its kind; what is missing or contradicts is no reason to refuse. CONFLICT once it is filed.
   */
  fill: procedure
    .input(
      z.object({
        id: filingFormId,
        answers: z.record(z.string().max(100), edpbAnswer.nullable()).default({}),
        context: edpbContext.partial().optional(),
      }),
    )
    .output(done),
  /** Takes off a form that was begun by mistake, with the reason. CONFLICT once it is filed. */
  remove: procedure.input(z.object({ id: filingFormId, reason })).output(done),
  /** The content as a file of the field's names and letters, or to read; read once, by ticket. */
  content: procedure
    .input(z.object({ id: filingFormId, format: contentFormat }))
    .output(z.object({ ticket: z.string(), fileName: z.string(), size: z.number().int() })),
};
