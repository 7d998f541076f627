import type { AuthorityTold, RegisteredBreach } from '../contract/breach-register.ts';
import { breachTimeText } from './breach-times.ts';
import { factTimeInWords } from './fact-time.ts';
import { fieldLabel, setLabel } from './labels.ts';
import { timeInWords } from './when.ts';

const told: Readonly<Record<AuthorityTold, string>> = {
  told: 'Authority told',
  notTold: 'Not told',
  undecided: 'Undecided',
};

/** Words of the register of breaches (GDPR Art. 33(5)). */
export const breachRegisterText = {
  title: 'Register of breaches',
  lead: 'Every breach with its facts, effects and what was done, those that no authority was told of included, with why (GDPR Art. 33(5)).',
  open: 'Register of breaches',
  none: 'No breach is recorded yet.',
  noMatch: 'No breach fits this filter.',
  failed: 'The register could not be shown',
  told,
  columns: {
    breach: 'Breach',
    aware: 'Aware',
    people: 'People',
    told: 'Authority',
    why: 'Notices and reasons',
  },
  peopleUnknown: 'Not known',
  search: 'Reference, title or entity',
  anyOffice: 'Any office',
  anyTold: 'Told or not',
  save: 'Save as a table',
  formats: { xlsx: 'Excel', csv: 'CSV' },
  saved: (path: string) => `Saved to ${path}.`,
  saving: (name: string) => `${name} is being saved by the browser.`,
  fileName: (day: string, format: string) => `register-of-breaches-${day}.${format}`,
  mediaTypes: {
    csv: 'text/csv; charset=utf-8',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  sheet: 'Breaches',
  headers: [
    fieldLabel('reference'),
    fieldLabel('office'),
    fieldLabel('status'),
    fieldLabel('title'),
    fieldLabel('ourEntityName'),
    breachTimeText.happened.label,
    breachTimeText.aware.label,
    fieldLabel('nature'),
    fieldLabel('people'),
    fieldLabel('summary'),
    fieldLabel('cause'),
    fieldLabel('consequences'),
    fieldLabel('measures'),
    'Authority',
    'Notices',
    fieldLabel('outcomeReasons'),
  ],
  where: { list: 'The register of breaches', save: 'Save the register' },
} as const;

/** @returns each notice to an authority: by which law, to whom, when */
export function noticesInWords({ notices }: RegisteredBreach, citationOf: (rule: string) => string): string {
  return notices
    .map(({ rule, recipient, at }) =>
      [
        citationOf(rule),
        ...(recipient === null ? [] : [recipient]),
        ...(at === null ? [] : [timeInWords(at)]),
      ].join(', '),
    )
    .join('\n');
}

/** @returns the cells of a breach in the order of the headers */
export function registerCells(breach: RegisteredBreach, citationOf: (rule: string) => string): string[] {
  const { happened, aware } = breach.times;
  const time = (one: string | undefined) => (one === undefined ? '' : factTimeInWords(one));
  return [
    breach.reference,
    setLabel('office', breach.office),
    setLabel('status', breach.status),
    breach.title ?? '',
    breach.entity ?? '',
    time(happened),
    time(aware),
    breach.nature.map((one) => setLabel('nature', one)).join('; '),
    breach.people === null ? breachRegisterText.peopleUnknown : String(breach.people),
    breach.summary ?? '',
    breach.cause ?? '',
    breach.consequences ?? '',
    breach.measures ?? '',
    breachRegisterText.told[breach.told],
    noticesInWords(breach, citationOf),
    breach.reasons.join('\n'),
  ];
}
