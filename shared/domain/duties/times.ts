import { z } from 'zod';
import { dutiesText } from '../../text/duties.ts';
import { readStart } from '../periods/start.ts';

/** A time or a day with its zone (RFC 9557), confirmed by a person. */
const zoned = z.string({ error: dutiesText.facts.timeShape }).superRefine((text, context) => {
  const reading = readStart(text);
  if ('problem' in reading)
    context.addIssue({ code: 'custom', message: dutiesText.facts.time[reading.problem] });
});
export const zonedText = zoned;

const about = (text: string) => zoned.optional().describe(text);

/** What the times of a breach mean; kept apart, since each law names the event that starts its clock. */
export const breachTimes = z.strictObject({
  happened: about('When it began. Starts a clock only where the law counts from the occurrence.'),
  happenedUntil: about('When it ended, where it went on.'),
  firstAlert: about('The first sign of it; starts no clock.'),
  suspected: about('When there were grounds to suspect a breach (Australia: s. 26WH).'),
  detected: about(
    'When it was detected (Regulation (EU) No 611/2013 Art. 2(2): enough awareness for a meaningful notice).',
  ),
  aware: about('When we became aware: a reasonable degree of certainty (GDPR Art. 33(1)).'),
  discovered: about(
    'The first day on which it was known to us, or would have been by reasonable diligence (US laws).',
  ),
  toldByHolder: about('When whoever holds the data for us told us.'),
  believed: about(
    'When there was a reasonable belief that it happened (NCUA, Singapore, Philippines and others).',
  ),
  determined: about('When we determined that a breach occurred (FCC, Texas and others).'),
  confirmed: about('When the breach was confirmed (Rhode Island, Mexico).'),
  classified: about('When the incident was classified as major (DORA).'),
  foundMaterial: about('When it was determined to be material (Form 8-K Item 1.05).'),
  assessed: about('When the assessment was completed (Singapore).'),
  individualsIdentified: about('When the people affected were identified (Türkiye).'),
  contained: about('When it was contained; starts no clock.'),
  correctiveMeasureAvailable: about(
    'When a corrective measure became available (Cyber Resilience Act Art. 14).',
  ),
  ransomPaid: about('When a ransom was paid.'),
  statementPrepared: about('When the statement to the Commissioner was prepared (Australia: s. 26WL).'),
  ordered: about('When an authority ordered notice to individuals (Alberta).'),
  instructed: about('When the authority named the consumer reporting agencies to be told (Massachusetts).'),
  individualsNotified: about('When the first of the people affected was told.'),
  lawEnforcementNotified: about('When the Secret Service and the FBI were told (47 CFR 64.2011).'),
  hhsNotified: about('When the Secretary of Health and Human Services was told.'),
});
export type BreachTimes = z.infer<typeof breachTimes>;
export type TimeName = keyof BreachTimes;
