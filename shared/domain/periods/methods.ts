import { type Method, Roll } from './method.ts';

const dayUnits = ['days', 'workingDays', 'weeks', 'months', 'years'] as const;

const plain = {
  hoursFrom: 'minute',
  firstDay: 'dayAfter',
  roll: Roll.none,
  rollSource: '',
  rollsHours: false,
  rollsBackward: false,
  minimumWorkingDays: null,
} as const;

/** Hours as they pass, from the recorded minute, across changes of the clocks. */
export const elapsed: Method = {
  ...plain,
  id: 'elapsed',
  title: 'Hours as they pass',
  units: ['hours'],
  source: 'Elapsed time from the recorded minute',
  address: 'https://www.rfc-editor.org/rfc/rfc9557',
};

/** The day of the event is not counted; the end stands where it falls. */
export const calendarDays: Method = {
  ...plain,
  id: 'calendar',
  title: 'Calendar days, weeks, months and years, the end standing where it falls',
  units: dayUnits,
  source: 'The day of the event not counted, the last day counted whole',
  address: 'https://www.iso.org/iso-8601-date-and-time-format.html',
};

/** Regulation (EEC, Euratom) No 1182/71 of 3 June 1971: periods in acts of the Union's institutions. */
export const eu118271: Method = {
  id: 'eu-1182-71',
  title: 'Regulation 1182/71: periods in acts of the European Union',
  units: ['hours', ...dayUnits],
  source: 'Regulation (EEC, Euratom) No 1182/71 Art. 3(1) and (2)',
  address: 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj',
  hoursFrom: 'nextHour',
  firstDay: 'dayAfter',
  roll: Roll.workingDay,
  rollSource: 'Regulation (EEC, Euratom) No 1182/71 Art. 3(4)',
  rollsHours: false,
  // Art. 3(4), second subparagraph: not for periods counted backwards from a date or an event.
  rollsBackward: false,
  minimumWorkingDays: { days: 2, source: 'Regulation (EEC, Euratom) No 1182/71 Art. 3(5)' },
};

/** The ICO's counting of the month of UK GDPR Art. 12(3), as changed in August 2019. */
export const ukGdprMonth: Method = {
  ...plain,
  id: 'uk-gdpr-month',
  title: 'The month of the UK GDPR, from the day of receipt',
  units: ['months'],
  source: 'UK GDPR Arts. 12(3) and 12A; ICO, right of access guidance (since August 2019)',
  address:
    'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/',
  firstDay: 'dayOfEvent',
  roll: Roll.workingDay,
  rollSource: 'ICO, right of access guidance: weekend or public holiday, then the next working day',
};

/** Days from the day after receipt, as the ICO counts the acknowledgement of a complaint. */
export const ukDayAfter: Method = {
  ...plain,
  id: 'uk-day-after',
  title: 'Days from the day after receipt',
  units: ['days'],
  source: 'Data Protection Act 2018 s. 164A; ICO, complaints guidance (12 February 2026)',
  address: 'https://www.legislation.gov.uk/ukpga/2018/12/section/164A',
  roll: Roll.workingDay,
  rollSource:
    'ICO, complaints guidance (12 February 2026): weekend or public holiday, then the next working day',
};

/** Federal Rule of Civil Procedure 6(a): the courts' method; not binding for notices to agencies. */
export const usFrcp6: Method = {
  id: 'us-frcp-6',
  title: 'Federal Rule of Civil Procedure 6(a)',
  units: ['hours', 'days', 'weeks', 'months', 'years'],
  source: 'Fed. R. Civ. P. 6(a)(1), (2) and (5)',
  address: 'https://www.law.cornell.edu/rules/frcp/rule_6',
  hoursFrom: 'minute',
  firstDay: 'dayAfter',
  roll: Roll.workingDay,
  rollSource: 'Fed. R. Civ. P. 6(a)(1)(C), (2)(C) and (5)',
  rollsHours: true,
  rollsBackward: true,
  minimumWorkingDays: null,
};

/** The methods that can be asked for by name, in the order in which they are listed. */
export const methods: readonly Method[] = [elapsed, calendarDays, eu118271, ukGdprMonth, ukDayAfter, usFrcp6];

/** @returns the method of this name, or undefined. */
export const methodById = (id: string): Method | undefined => methods.find((method) => method.id === id);
