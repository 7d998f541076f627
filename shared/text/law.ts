import type { Standard } from '../law/rule.ts';

/** What a law says where it gives no number; empty where it does. */
export const standardText: Readonly<Record<Standard, string>> = {
  number: '',
  withoutUndueDelay: 'without undue delay',
  asSoonAsPossible: 'as soon as possible',
  withinReasonableTime: 'within a reasonable time',
  publishedPeriod: 'within the period announced',
  fixedDate: '',
};

/** Sentences about the rule packs. */
export const lawText = {
  pack: {
    notJson: 'the file is not JSON',
    noRules: 'the file holds no list of rules',
    twice: 'this id stands twice',
    notAPack:
      'it is no pack file: it needs the format “custodia-pack/1”, a pack and a signature (or null for none)',
    counting: 'it says how periods are counted; that comes with the program and not by a pack',
    notLater: (version: string, than: string) =>
      `version ${version} is not later than version ${than}, which is in force here on the same topic`,
    otherTopic: (topic: string) => `this rule stands in the pack “${topic}”`,
    tooLarge: (most: number) => `it is larger than ${String(most)} MiB`,
    problem: ({ file, row, reason }: { file: string; row: string | null; reason: string }) =>
      row === null
        ? `${file} was refused whole: ${reason}.`
        : `${file} was refused whole. Rule ${row}: ${reason}.`,
  },
} as const;
