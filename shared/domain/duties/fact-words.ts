// The closed words of a breach's facts, apart from their checks: the window knows them without the rules of law.

export const Accuracy = { exact: 'exact', estimated: 'estimated', unknown: 'unknown' } as const;

export const OurRole = { controller: 'controller', processor: 'processor', joint: 'joint' } as const;

export const Risk = { none: 'none', risk: 'risk', highRisk: 'highRisk', notAssessed: 'notAssessed' } as const;

export const Harm = { unlikely: 'unlikely', likely: 'likely', notAssessed: 'notAssessed' } as const;

export const FccVersion = {
  text2007: '2007',
  text2024: '2024',
  both: 'both',
  notChosen: 'notChosen',
} as const;
export type FccVersion = (typeof FccVersion)[keyof typeof FccVersion];
