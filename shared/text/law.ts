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
    problem: ({ file, row, reason }: { file: string; row: string | null; reason: string }) =>
      row === null
        ? `${file} was refused whole: ${reason}.`
        : `${file} was refused whole. Rule ${row}: ${reason}.`,
  },
} as const;
