/** Sections of the facts that a decision rests on. */
export const decisionFactsText = {
  clock: 'Longer periods and pauses',
  extension: (rule: string) => `Longer period (${rule})`,
  pause: 'Pause',
  rungs: 'Steps of the complaint',
} as const;
