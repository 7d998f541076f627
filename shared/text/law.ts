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
