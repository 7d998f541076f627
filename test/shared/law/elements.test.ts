import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { combinationsOf, coverageOf } from '../../../shared/law/combinations.ts';
import type { DataElement } from '../../../shared/law/data-elements.ts';
import { allStateElements, stateElementsOf } from '../../../shared/law/elements.ts';
import { rulesOf } from '../../../shared/law/packs.ts';
import { readCsv } from '../../support/csv.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';

const covered = (state: string, ...data: DataElement[]) =>
  coverageOf(stateElementsOf(state)!, new Set(data)).covered;

test('fifty states, the District and three territories have a list with a citation', () => {
  const states = [...allStateElements().values()];
  expect(states.length).toBe(54);
  for (const { citation, listAsOf } of states) {
    expect(citation).not.toBe('');
    expect(listAsOf <= '2026-11-24').toBe(true);
  }
});

test('every rule that is decided by a state’s list has that list', () => {
  for (const { id, jurisdiction, scope } of rulesOf('breach'))
    if (scope.kind === 'stateList') expect(stateElementsOf(jurisdiction), id).toBeDefined();
});

test('what a telecom knows of calls and bare e-mail addresses are no personal information in most states', () => {
  for (const state of ['US-TX', 'US-CA', 'US-VT'])
    expect(covered(state, 'cpni', 'emailAddress', 'name', 'phoneNumber', 'postalAddress')).toBe('no');
  const all = [...allStateElements().keys()];
  // North Carolina counts an e-mail name that opens a financial account.
  expect(all.filter((state) => covered(state, 'cpni', 'emailAddress', 'name') !== 'no')).toEqual(['US-NC']);
  expect(covered('US-NC', 'emailAddress', 'name')).toBe('perhaps');
});

test('a name with a social security number is personal information everywhere; the number alone in Indiana', () => {
  for (const law of allStateElements().values())
    expect(coverageOf(law, new Set<DataElement>(['name', 'ssn'])).covered, law.jurisdiction).toBe('yes');
  expect(covered('US-IN', 'ssn')).toBe('yes');
  expect(covered('US-TX', 'ssn')).toBe('no');
  expect(covered('US-GA', 'ssn')).toBe('perhaps');
  expect(covered('US-NY', 'ssn', 'customerNumber')).toBe('yes');
});

test('user name and password need no name in California, one in Delaware, and don’t count in Texas', () => {
  expect(covered('US-CA', 'userName', 'password')).toBe('yes');
  expect(covered('US-CA', 'emailAddress', 'password')).toBe('yes');
  expect(covered('US-CA', 'password')).toBe('no');
  expect(covered('US-DE', 'userName', 'password')).toBe('no');
  expect(covered('US-DE', 'userName', 'password', 'name')).toBe('yes');
  expect(covered('US-TX', 'userName', 'password', 'name')).toBe('no');
  expect(covered('US-VT', 'userName', 'password')).toBe('yes');
  expect(coverageOf(stateElementsOf('US-MD')!, new Set<DataElement>(['emailAddress', 'password']))).toEqual({
    covered: 'perhaps',
    conditions: [{ id: 'credentials', text: 'the credentials open an e-mail account' }],
  });
});

test('an account number counts with its code, alone, or where it can be used alone, as each law has it', () => {
  const account = ['name', 'financialAccountNumber'] as const;
  expect(covered('US-TX', ...account)).toBe('no');
  expect(covered('US-TX', ...account, 'financialAccessCode')).toBe('yes');
  expect(covered('US-KS', ...account)).toBe('yes');
  expect(covered('US-NY', ...account)).toBe('perhaps');
  expect(covered('US-CT', ...account)).toBe('no');
  expect(covered('US-CT', 'name', 'paymentCardNumber')).toBe('yes');
  expect(covered('US-IN', 'name', 'paymentCardNumber')).toBe('perhaps');
  expect(covered('US-CO', 'financialAccountNumber', 'financialAccessCode')).toBe('yes');
  expect(covered('US-VT', 'name', 'financialAccessCode')).toBe('yes');
});

test('elements that count only within bounds', () => {
  expect(covered('US-PA', 'name', 'medical')).toBe('perhaps');
  expect(covered('US-NV', 'name', 'medical')).toBe('perhaps');
  expect(covered('US-NV', 'name', 'medicalOrInsuranceIdNumber')).toBe('yes');
  expect(covered('US-SD', 'name', 'biometric')).toBe('no');
  expect(covered('US-SD', 'financialAccountNumber', 'electronicIdOrRoutingCode')).toBe('yes');
  expect(covered('US-SC', 'name', 'customerNumber')).toBe('perhaps');
  expect(covered('US-DC', 'ssn', 'taxId')).toBe('perhaps');
  expect(covered('US-DC', 'emailAddress')).toBe('no');
  expect(covered('US-SD', 'name', 'biometric', 'employeeId')).toBe('yes');
  expect(covered('US-TX', 'emailAddress', 'medical')).toBe('yes');
  expect(covered('US-IA', 'name', 'electronicIdOrRoutingCode')).toBe('no');
  expect(covered('US-IA', 'name', 'electronicIdOrRoutingCode', 'financialAccessCode')).toBe('yes');
  expect(covered('US-NJ', 'ssn')).toBe('perhaps');
  expect(covered('US-DC', 'phoneNumber', 'ssn')).toBe('yes');
});

test('more data never make a state’s list cover less', () => {
  const rank = { no: 0, perhaps: 1, yes: 2 } as const;
  for (const law of allStateElements().values()) {
    for (const { slots } of combinationsOf(law)) {
      const least = new Set(slots.map(([element]) => element!));
      const before = coverageOf(law, least).covered;
      const after = coverageOf(law, new Set([...least, 'name', 'location'])).covered;
      expect(rank[after], law.jurisdiction).toBeGreaterThanOrEqual(rank[before]);
      expect(before, law.jurisdiction).not.toBe('no');
    }
  }
});

const tables = tablesFolder('facts');
const { test: testWithTables } = skipUnless(
  tables !== undefined,
  'the table of data elements is not on this machine: the lists were checked for themselves',
);

const columns: Readonly<Record<string, DataElement>> = {
  ssn: 'ssn',
  driver_state_id: 'driverOrStateId',
  medical: 'medical',
  health_insurance: 'healthInsurance',
  biometric: 'biometric',
  genetic: 'genetic',
  tax_id: 'taxId',
  passport: 'passport',
  military_id: 'militaryId',
  other_gov_id: 'otherGovernmentId',
  tribal_id: 'tribalId',
  birth_date: 'birthDate',
  mother_maiden: 'mothersMaidenName',
  e_signature: 'electronicSignature',
  employee_id: 'employeeId',
  student_id: 'studentId',
};
const camel = (text: string) => text.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const limits: Readonly<Record<string, string>> = {
  id_number_only: 'idNumberOnly',
  public_bodies_only: 'publicBodiesOnly',
  with_employee_id: 'withEmployeeId',
};

testWithTables('every cell of the table of data elements is in the lists', () => {
  const rows = readCsv(readFileSync(join(tables ?? '', 'us_data_elements.csv'), 'utf8'));
  expect(rows.map(({ id }) => id)).toEqual([...allStateElements().keys()]);
  for (const row of rows) {
    const law = stateElementsOf(row['id']!)!;
    expect(law).toMatchObject({
      name: row['state'],
      financialAccount: camel(row['financial_account']!),
      credentials: row['online_credentials'] === 'Y',
      nameRequired: camel(row['name_required']!).replace(/^yesAny/, 'any'),
      form: camel(row['form']!),
      encryptionRule: camel(row['encryption_rule']!),
      other: row['other'],
      citation: row['citation'],
      listAsOf: row['list_as_of'],
      agreement: camel(row['confidence']!.replace(' ', '_')),
      notes: row['note'],
    });
    expect(law.known.seenIn.length).toBe(row['sources']!.split(';').length);
    for (const [column, element] of Object.entries(columns)) {
      const cell = row[column]!;
      const where = `${law.jurisdiction} ${column}`;
      // Washington's column for an electronic signature stands for the private key that its other elements name.
      if (where === 'US-WA e_signature') expect(law.elements).toContain('privateSigningKey');
      else if (cell === 'N' && law.other.includes('birth name')) continue;
      else expect(law.elements.includes(element), where).toBe(cell !== 'N');
      const limit = limits[cell];
      if (limit !== undefined) expect(law.limits, where).toContainEqual({ element, limit });
    }
    // What stands under "other" is typed, or said to be unparsed.
    // New Jersey's and Oregon's are what `nameRequired` says, South Dakota's are its codes.
    if (law.other !== '' && law.unparsed === '' && !/separated|any mix|routing number or PIN/.test(law.other))
      expect(
        law.elements.some((element) => !Object.values(columns).includes(element)),
        law.name,
      ).toBe(true);
  }
});
