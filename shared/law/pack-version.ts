/** What a date keeps in place of a pack's version, where a rule of the office made it. */
export const houseVersion = 'house';

const unsignedMark = ' unsigned';

/** @returns what a date keeps of the pack that made it: its version, and whether nobody can tell where it came from. */
export const packVersionText = (version: string, isSigned: boolean): string =>
  isSigned ? version : `${version}${unsignedMark}`;

/** @returns whether a date that keeps this was made by a pack without a signature that holds. */
export const isUnsignedVersion = (packVersion: string): boolean => packVersion.endsWith(unsignedMark);
