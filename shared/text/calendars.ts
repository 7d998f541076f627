/** Words of the working calendars. */
export const calendarsText = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  source: ({ source, frozenOn, note }: { source: string; frozenOn: string; note: string }) =>
    [`${source}, as of ${frozenOn}`, note].filter((part) => part !== '').join('. '),
} as const;
