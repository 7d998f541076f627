const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Western European (Windows-1252)',
  'utf-16le': 'UTF-16',
};

/** Why a list of people can't be read or recorded, and what to do. */
export const affectedStepsText = {
  otherEncoding: (encoding: string) =>
    `The file is not ${encodingNames[encoding] ?? encoding}. Choose another encoding.`,
  noWorkbook: 'This is no workbook that can be read (XLSX). A password has to be taken off before.',
  tooLarge: 'The file is too large to be read as one list. Divide it.',
  noSheet: 'The workbook has no such sheet.',
  empty: 'The file holds no row.',
  noColumn: 'The list has no such column.',
  orderMissing: 'Say in which order the dates stand: the same figures can be two different days.',
  placeMissing: 'Choose the column of the country, or say in which country all of them live.',
  unknownCountry: 'This is no known country.',
  changed: 'The file is not the one that was counted.',
  nobody: 'Nobody was counted in a place. Look at the columns again.',
  noList: 'The list itself was not kept.',
  moreReturned: 'More came back than were sent.',
  moreResent: 'More were sent again than came back.',
  untilBeforeFrom: 'The last day lies before the first.',
} as const;
