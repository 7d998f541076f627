/** The event that starts a clock of a complaint, in the office's words (shared/text/law-dates.ts). */
export const ComplaintStart = {
  receipt: 'receipt',
  happened: 'happened',
  authority: 'authority',
  panel: 'panel',
  advice: 'advice',
  commerce: 'commerce',
  arbitration: 'arbitration',
} as const;
export type ComplaintStart = (typeof ComplaintStart)[keyof typeof ComplaintStart];
