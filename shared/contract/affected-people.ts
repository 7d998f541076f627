import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { offerKind } from '../domain/people-list/offers.ts';
import { countedPeople, countSetup, peopleColumns, tableSetup } from '../domain/people-list/setup.ts';
import { dispatchId, documentId, offerId, partId, peopleListId, uploadId } from '../ids.ts';
import { done, line, longText, procedure, progress, reason } from './base.ts';
import { medium } from './case-work.ts';

/** A list that was counted: the file by its name and hash, how it was read, and what came out. */
export const peopleList = z.object({
  id: peopleListId,
  partId,
  name: z.string().nullable(),
  sha256: z.string(),
  /** Bytes. */
  size: z.number().int(),
  counted: countedPeople.nullable(),
  countedAt: z.string(),
  /** The list itself, where it is kept. */
  documentId: documentId.nullable(),
});
export type PeopleList = z.infer<typeof peopleList>;

const dispatchFacts = z.object({
  /** What the office calls the batch. */
  batch: line,
  /** Where its people live; null where in several places. */
  jurisdiction: z.string().max(10).nullable().default(null),
  method: medium,
  sentAt: zonedTime,
  letters: z.number().int().nonnegative(),
  /** How many came back, and how many of those were sent again. */
  returned: z.number().int().nonnegative().default(0),
  resent: z.number().int().nonnegative().default(0),
  /** Substitute notice for those who could not be reached: when, and how. */
  substituteAt: zonedTime.nullable().default(null),
  substitute: longText.nullable().default(null),
  documentId: documentId.nullable().default(null),
});

/** A batch of notices that went out to people. */
export const dispatch = z.object({
  ...dispatchFacts.shape,
  id: dispatchId,
  partId,
  batch: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  sentAt: zonedTime.nullable(),
  substitute: z.string().nullable(),
});
export type Dispatch = z.infer<typeof dispatch>;

const offerFacts = z.object({
  offer: offerKind,
  provider: line,
  /** First and last day on which people can take it up. */
  fromOn: dateText.nullable().default(null),
  untilOn: dateText.nullable().default(null),
  /** Months of service for whoever takes it up. */
  months: z.number().int().positive().max(600).nullable().default(null),
  details: longText.nullable().default(null),
});

/** What is offered to the people affected. */
export const offer = z.object({
  ...offerFacts.shape,
  id: offerId,
  partId,
  provider: z.string().nullable(),
  details: z.string().nullable(),
});
export type Offer = z.infer<typeof offer>;

export type DispatchInput = z.infer<typeof dispatchFacts>;
export type OfferInput = z.infer<typeof offerFacts>;

/** A file as a table, before anything is counted: what a person needs to say how it is to be read. */
export const tableLook = z.object({
  sha256: z.string(),
  name: z.string(),
  /** The sheets of a workbook. */
  sheets: z.array(z.string()),
  /** Groups of merged cells: all but the first cell of each are empty. */
  merged: z.number().int(),
  /** The names of the columns, or their letters where the file names none. */
  header: z.array(z.string()),
  /** The first rows. */
  rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  /** Columns by what they are called; a proposal that a person looks at. */
  columns: peopleColumns,
});
export type TableLook = z.infer<typeof tableLook>;

const asked = { uploadId, partId, table: tableSetup, count: countSetup };
const steps = <T extends z.ZodType>(result: T) =>
  eventIterator(
    z.union([
      progress.extend({ step: z.literal('progress') }),
      z.object({ step: z.literal('result'), result }),
    ]),
  );

/**
 * The people whom a breach affects: lists that are counted, what was sent, what is offered. A list is read where it lies
 * encrypted; nobody's data are put on record unless a person says that the list is kept.
 */
export const affectedContract = {
  /** Reads the beginning of an uploaded file (CSV or XLSX). INVALID: another encoding, no workbook, too large. */
  look: procedure.input(z.object({ uploadId, table: tableSetup })).output(tableLook),
  /** Counts a list without recording anything; progress in rows. Broken rows are named by number, the rest is counted. */
  count: procedure.input(z.object(asked)).output(steps(countedPeople)),
  /**
   * Counts a list and records what came out as the part's people, with the file's name and SHA-256 as proof. The list
   * itself becomes a document of the case where `isKept`, and leaves the vault otherwise.
   *
   * INVALID where `sha256` is not the file's: what was looked at is what is recorded.
   */
  record: procedure
    .input(z.object({ ...asked, sha256: z.string(), isKept: z.boolean().default(false) }))
    .output(steps(z.object({ id: peopleListId, counted: countedPeople }))),
  /** Disposes of a kept list: its document is taken off and its bytes leave the vault; counts and hash stay. */
  dispose: procedure.input(z.object({ id: peopleListId, reason })).output(done),
  /** Records a batch of notices that went out. */
  recordDispatch: procedure.input(dispatchFacts.extend({ partId })).output(z.object({ id: dispatchId })),
  /** Records what became of it: returned, sent again, substitute notice. */
  changeDispatch: procedure.input(dispatchFacts.extend({ id: dispatchId })).output(done),
  removeDispatch: procedure.input(z.object({ id: dispatchId, reason })).output(done),
  recordOffer: procedure.input(offerFacts.extend({ partId })).output(z.object({ id: offerId })),
  changeOffer: procedure.input(offerFacts.extend({ id: offerId })).output(done),
  removeOffer: procedure.input(z.object({ id: offerId, reason })).output(done),
};
