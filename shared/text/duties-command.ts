import type { BreachRule } from '../law/rule.ts';

const count = (duties: number) => (duties === 1 ? '1 duty' : `${String(duties)} duties`);

/** Words of `custodia duties`. */
export const dutiesCommandText = {
  about: 'list the duties of a breach from its facts; needs no vault',
  options: { facts: 'the breach as JSON (docs/schema/breach.json)' },
  notJson: (file: string) => `${file} is not JSON. docs/schema/breach.json says what it has to hold.`,
  problem: (path: string, why: string) => `${path}: ${why}`,
  columns: ['Rule', 'Part', 'Whom to tell', 'By when', 'Law'],
  met: (duties: number) => `The facts meet the trigger of ${count(duties)}.`,
  mayBeMet: (duties: number) => `${count(duties)} may be met; something is missing.`,
  contract: (clocks: number) =>
    clocks === 1
      ? '1 notice period is agreed with clients.'
      : `${String(clocks)} notice periods are agreed with clients.`,
  contractColumns: ['Clients', 'Whom to tell', 'By when', 'Agreement'],
  notMet: (duties: number) => `${count(duties)} not met.`,
  elsewhere: (duties: number, places: number) =>
    `${count(duties)} of ${String(places)} jurisdictions where nobody is recorded as affected.`,
  waiting: (question: string) => `waiting: ${question}`,
  noNumber: 'the law gives no number',
  notBefore: (end: string) => `not before the end of ${end}`,
  decision: 'Whether to notify is decided by a person, with reasons.',
  recipients: {
    authority: 'the authority',
    consumer_reporting_agencies: 'consumer reporting agencies',
    controller: 'the client',
    individuals: 'the people affected',
    insurer: 'the insurer',
    internal_assessment: 'the office’s own assessment',
    internal_register: 'the office’s own register',
    law_enforcement: 'law enforcement',
    media: 'media',
    other_organisations: 'other organisations',
  } satisfies Record<BreachRule['recipient'], string>,
  known: {
    statuteRead: 'statute read',
    secondarySource: 'secondary source',
    generalKnowledge: 'general knowledge',
    unsure: 'unsure',
  },
} as const;
