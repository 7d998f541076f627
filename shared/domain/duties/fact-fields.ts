import { z } from 'zod';
import { dutiesText } from '../../text/duties.ts';
import { readPlaceCode } from './places.ts';

const say = dutiesText.facts;

export const YesNo = { yes: 'yes', no: 'no', notKnown: 'notKnown' } as const;
export const yesNo = z.enum(YesNo, { error: say.yesNo });
export type YesNo = z.infer<typeof yesNo>;
/** What isn't given is not known. */
export const notKnown = yesNo.default(YesNo.notKnown);

/** A name or a sentence that a person gives. */
export const nameText = z.string({ error: say.text }).trim().min(1, say.text).max(500, say.text);

/** What names a part or a client in the answer. */
export const identifier = z
  .string({ error: say.identifier })
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, say.identifier);

/** A country or a subdivision, as {@link readPlaceCode} knows them. */
export const place = z.string({ error: say.place }).superRefine((code, context) => {
  const reading = readPlaceCode(code);
  if ('instead' in reading)
    context.addIssue({ code: 'custom', message: say.placeInstead(code, reading.instead) });
  if ('unknown' in reading) context.addIssue({ code: 'custom', message: say.unknownPlace(code) });
});
