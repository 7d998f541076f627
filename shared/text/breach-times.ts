import type { TimeName } from '../domain/duties/times.ts';

type TimeText = { label: string; starts: string };

/** What each time of a breach is called, and what it starts: none stands in for another. */
export const breachTimeText: Readonly<Record<TimeName, TimeText>> = {
  happened: { label: 'Happened', starts: 'Starts only clocks that count from the occurrence' },
  happenedUntil: { label: 'Went on until', starts: 'Starts no clock' },
  firstAlert: { label: 'First alert', starts: 'Starts no clock' },
  suspected: { label: 'Grounds to suspect', starts: 'Australia, s. 26WH' },
  detected: { label: 'Detected', starts: 'EU telecom providers, Reg. 611/2013' },
  aware: { label: 'Aware', starts: 'GDPR and UK GDPR Art. 33, NIS2, Québec and others' },
  discovered: { label: 'Discovered', starts: 'HIPAA and most US state laws' },
  toldByHolder: { label: 'Told by whoever holds the data', starts: 'Laws that count from that notice' },
  believed: { label: 'Reasonable belief', starts: 'NCUA, Singapore, Philippines and others' },
  determined: { label: 'Determined', starts: 'FCC, Texas and others' },
  confirmed: { label: 'Confirmed', starts: 'Rhode Island, Mexico' },
  classified: { label: 'Classified as major', starts: 'DORA' },
  foundMaterial: { label: 'Determined to be material', starts: 'Form 8-K, Item 1.05' },
  assessed: { label: 'Assessment completed', starts: 'Singapore' },
  individualsIdentified: { label: 'People affected identified', starts: 'Türkiye' },
  contained: { label: 'Contained', starts: 'Starts no clock' },
  correctiveMeasureAvailable: {
    label: 'Corrective measure available',
    starts: 'Cyber Resilience Act, Art. 14',
  },
  ransomPaid: { label: 'Ransom paid', starts: 'Laws that ask to be told of a payment' },
  statementPrepared: { label: 'Statement to the Commissioner prepared', starts: 'Australia, s. 26WL' },
  ordered: { label: 'Notice ordered by an authority', starts: 'Alberta' },
  instructed: { label: 'Agencies named by the authority', starts: 'Massachusetts' },
  individualsNotified: {
    label: 'People affected told',
    starts: 'Notices that follow the one to individuals',
  },
  lawEnforcementNotified: {
    label: 'Law enforcement told',
    starts: 'FCC text of 2007: the wait before customers',
  },
  hhsNotified: { label: 'Secretary of HHS told', starts: 'Illinois, New York' },
};

/** Those that nearly every breach has, in their order; the others are added where one is needed. */
export const usualTimes = [
  'happened',
  'firstAlert',
  'detected',
  'aware',
  'discovered',
  'determined',
  'contained',
] as const satisfies readonly TimeName[];
