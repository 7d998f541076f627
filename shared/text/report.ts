/** What the case report says in its own words; all facts come from the case. */
export const reportText = {
  kind: 'Case report',
  generated: (time: string): string => `Prepared ${time}`,
  page: (reference: string, page: number, pages: number): string => `${reference} · page ${page} of ${pages}`,
  notice: 'Left out of this report',
  nothing: 'Nothing recorded.',
  continued: '(continued)',
  noValue: '–',
  /** A character that no embedded font can show is named by its code point. */
  unshown: (codePoint: string): string => `[U+${codePoint}]`,
  producer: 'Custodia',
} as const;
