/** Why something of a breach can't be recorded now, and what to do first. */
export const breachStepsText = {
  timeChanged: 'This time was recorded before. Say why it is changed.',
  removedEntity: 'This entity was taken off the register. Choose another.',
  lastPart: 'A breach keeps one part at least. Change this one instead.',
  foreignPart: 'The part belongs to another breach, or was removed.',
  unknownRule: 'No rule of this program has this name.',
  notAsked: 'This rule does not ask this.',
  noClient: 'The part has no such client.',
  metWhen: 'Say when it was met.',
  whyNot: 'Say why it does not apply.',
  whyWithdrawn: 'Say why it was withdrawn.',
  clientTwice: (client: string) => `${client} stands here twice`,
  /** What has to be recorded before any duty can be looked at. */
  first: {
    entity: 'Which of our entities does this concern? Choose it from the register.',
    role: (part: string) =>
      `What is our role in ${part}? Controller, processor or joint: no clock is computed before it is set.`,
    part: 'Which part? Add one.',
  },
  part: (label: string | null, number: number) => label ?? `part ${String(number)}`,
  /** A client with whom no notice period is agreed. */
  notAgreed: (client: string) => `Notice to ${client}`,
  contract: (client: string, to: string) => `Agreed notice to ${client}, ${to}`,
} as const;
