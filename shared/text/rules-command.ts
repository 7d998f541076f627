import { standardText } from './law.ts';
import { lengthText } from './periods.ts';
import { monthsShort } from './when.ts';

/** Words of `custodia rules`. */
export const rulesCommandText = {
  about: 'list the rules of law that the program knows; needs no vault',
  options: {
    jurisdiction: 'only of this jurisdiction: EU, GB, US (federal), US-TX, CA-QC, XX (contracts)',
    kind: 'breach or request',
    on: 'whether each is in force on this day, 2027-01-31 (default: 2026-11-24, when they were looked at)',
  },
  columns: ['Rule', 'Jurisdiction', 'Whom to tell', 'By when', 'In force', 'How known', 'Law'],
  unknownJurisdiction: (given: string, near: readonly string[]) =>
    `--jurisdiction: no rule has ${given}. Near it: ${near.join(', ')}. What applies in every member state stands under EU, US federal law under US.`,
  notADate: (given: string) => `--on: “${given}” is not a date of the calendar. Type it as 2026-11-24.`,
  none: 'No rule of this kind for this jurisdiction.',
  inForce: { yes: 'yes', no: 'no', unsure: 'unsure', partly: 'partly' },
  known: {
    statuteRead: 'statute read',
    secondarySource: 'secondary source',
    generalKnowledge: 'general knowledge',
    unsure: 'unsure',
  },
  standard: standardText,
  asked: (type: string) => `the requester (${type.replaceAll('_', ' ')})`,
  within: lengthText,
  atMost: (standard: string, length: string) => `${standard}, at most ${length}`,
  notBefore: (length: string) => `not before ${length} have passed`,
  yearly: ({ month, day }: { month: number; day: number }) =>
    `each year by ${String(day)} ${monthsShort[month - 1] ?? ''}`,
} as const;
