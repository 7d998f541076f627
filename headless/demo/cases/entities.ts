/** The company of the demonstration, its people and those it deals with. All are made up; all addresses end in .example. */
export const entity = {
  us: 'Larkmoor Communications, Inc.',
  uk: 'Larkmoor Communications (UK) Limited',
  school: 'Larkmoor School Services, LLC',
} as const;

export const office = {
  us: { name: 'Privacy Office', address: 'privacy@larkmoor.example' },
  int: { name: 'International Privacy Office', address: 'privacy.international@larkmoor.example' },
} as const;

export const ourLetterhead = {
  us: ['Larkmoor Communications, Inc.', 'Privacy Office', '1200 Prospect Row', 'Omaha, NE'],
  int: ['Larkmoor Communications (UK) Limited', 'International Privacy Office', '14 Tannery Court', 'London'],
} as const;

export const counsel = {
  kind: 'person',
  name: 'Judith Amadi',
  email: 'j.amadi@wexcombe-lyle.example',
  phone: '+44 20 7946 0143',
  country: 'United Kingdom',
  remarks: 'Partner, Wexcombe Lyle. Instructed for the company, not for its staff.',
} as const;

export const company = 'Larkmoor Communications';
