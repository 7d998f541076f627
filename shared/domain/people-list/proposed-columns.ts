import type { PeopleColumns } from './setup.ts';

/** What columns are called; the first that is found is proposed. */
const names: Readonly<Record<keyof PeopleColumns, RegExp>> = {
  country: /^country|^nation|^land$/,
  state: /^(us )?state|province|^region$|^residence$/,
  birthDate: /birth|^dob$|born/,
  deceased: /deceased|death|^dead$|^died$/,
  language: /language|^lang$/,
  address: /^(street|postal|mailing)? ?address|^street/,
  email: /e-?mail/,
};

/** @returns columns proposed by what they are called; a person looks at them before anything is counted */
export function proposedColumns(header: readonly string[]): PeopleColumns {
  const plain = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[_\s]+/g, ' '),
  );
  const find = (pattern: RegExp): number | null => {
    const at = plain.findIndex((name) => pattern.test(name));
    return at === -1 ? null : at;
  };
  return {
    country: find(names.country),
    state: find(names.state),
    birthDate: find(names.birthDate),
    deceased: find(names.deceased),
    language: find(names.language),
    address: find(names.address),
    email: find(names.email),
  };
}
