/** Words of periods: how a unit is said, and why a period can't be computed. */
const unitNames = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
} as const;

type Unit = keyof typeof unitNames;

/** `72 hours`, `1 month`. */
export const lengthText = ({ value, unit }: { value: number; unit: Unit }): string =>
  `${String(value)} ${unitNames[unit][value === 1 ? 0 : 1]}`;

export const minutesText = (minutes: number): string =>
  minutes === 1 ? '1 minute' : `${String(minutes)} minutes`;

const listed = (units: readonly Unit[]) => units.map((unit) => unitNames[unit][1]).join(', ');

export const periodsText = {
  refused: {
    length: (longest: number) =>
      `a period is a whole number from 1 to ${String(longest)}: write how many, without fractions or signs.`,
    unit: (method: string, unit: Unit, units: readonly Unit[]) =>
      `the method ${method} doesn't count ${unitNames[unit][1]}; it counts ${listed(units)}. A unit is never converted into another.`,
    hoursNeedATime: 'a period in hours starts at a minute, not on a day. Give the time of day too.',
    extensionUnit:
      'a period in hours is extended by hours, one in days or longer units by days or longer units.',
    calendar:
      'working days are those of a calendar. Name one, such as DE-BY, US-VT or EU; the help lists them.',
    pause: 'the pause ends before it begins. Look at its two times.',
    pauseBackward:
      'a period counted backward from an event to come doesn’t stand still. Leave the pause out.',
    pauseAfterEnd: 'the pause begins after the period has ended, so it changes nothing. Look at its date.',
    extensionLate: (ended: string) =>
      `the first period ended on ${ended}, before notice of the extension. After it has run out it can't be extended.`,
    noExtension: (citation: string) =>
      `this rule names no extension (${citation}). Leave it out, or count by a method.`,
    extensionTooLong: (longest: string, citation: string) =>
      `the law allows at most ${longest} more (${citation}).`,
    tooFar: 'the end lies beyond the years that can be written. Look at the length.',
  },
} as const;
