export const eraseText = {
  notErasable:
    'This is not a text that can be erased: numbers, dates, states and links keep the record whole.',
} as const;
