/** What each row of the HIPAA assessment is called and asks (shared/law/severity/hipaa-table.ts), in our words. */
export const hipaaText: Readonly<Record<string, { label: string; asks: string }>> = {
  presume: {
    label: 'Presumption',
    asks: 'Use or disclosure not permitted by the Privacy Rule counts as a breach unless low probability of compromise is shown',
  },
  unsecured: {
    label: 'Unsecured PHI only',
    asks: 'Was the PHI readable to unauthorised people (not encrypted or destroyed as HHS guidance says)?',
  },
  permitted: {
    label: 'Not permitted',
    asks: 'Did the use or disclosure break subpart E (Privacy Rule), minimum necessary included?',
  },
  ex1: {
    label: 'Good-faith workforce access',
    asks: 'Workforce or agent, unintentional, in good faith, within authority, no further improper use?',
  },
  ex2: {
    label: 'Slip between authorised people',
    asks: 'Authorised person to authorised person, same entity or arrangement, no further improper use?',
  },
  ex3: {
    label: 'Recipient could not keep it',
    asks: 'Good-faith belief that the recipient could not reasonably have retained the information?',
  },
  f1: {
    label: 'Nature and extent of PHI',
    asks: 'Which data and identifiers, and how likely is re-identification?',
  },
  f1a: { label: 'Direct identifiers', asks: 'Name, SSN, account, card or similar involved?' },
  f1b: { label: 'Clinical detail', asks: 'Diagnosis, treatment, results or sensitive conditions?' },
  f1c: { label: 'Fraud value', asks: 'Could the data serve identity or medical fraud?' },
  f1d: {
    label: 'Re-identification',
    asks: 'Could few or coded data be linked back with what the recipient has?',
  },
  f2: { label: 'Who used or received it', asks: 'Who was the unauthorised person?' },
  f2a: { label: 'Bound recipient', asks: 'Is the recipient bound by HIPAA or a like duty?' },
  f2b: { label: 'Known recipient', asks: 'Is the recipient known and reachable?' },
  f2c: {
    label: 'Able to re-identify',
    asks: 'Can the recipient identify the people (e.g. employer with dates of absence)?',
  },
  f3: {
    label: 'Really acquired or viewed',
    asks: 'Was the PHI in fact acquired or viewed, or only exposed?',
  },
  f3a: { label: 'Forensic proof', asks: 'Does analysis show it was not opened or copied?' },
  f3b: { label: 'Unopened return', asks: 'Came back unopened?' },
  f3c: { label: 'Read and reported', asks: 'Did the recipient open it and tell us?' },
  f4: { label: 'Mitigation', asks: 'How far has the risk been reduced?' },
  f4a: { label: 'Assurance of destruction', asks: 'Credible written assurance of no use and destruction?' },
  f4b: { label: 'Reliability of the promise', asks: 'Can the assurance be relied on, given who gave it?' },
  f4c: { label: 'Containment', asks: 'Access cut, data recalled, passwords changed?' },
  all: {
    label: 'All four together',
    asks: 'At least these four factors are weighed together; others may be added',
  },
  decision: { label: 'Result', asks: 'Low probability of compromise, or breach' },
  skip: { label: 'Assessment may be skipped', asks: 'Notice may be given without an assessment' },
  burden: {
    label: 'Burden of proof',
    asks: 'Covered entity or associate must show that notice was given or not due',
  },
  keep: { label: 'Keep six years', asks: 'Keep assessment and notices six years' },
  discover: {
    label: 'Discovery',
    asks: 'First day known, or would have been known with reasonable diligence; knowledge of workforce or agent counts',
  },
  c_ind: { label: 'Individuals', asks: 'No unreasonable delay, at most 60 calendar days from discovery' },
  c_media: { label: 'Media', asks: 'More than 500 residents of one state: media, same 60 days' },
  c_hhs500: { label: 'HHS, 500 or more', asks: 'At the same time as individuals, at most 60 days' },
  c_hhs_small: {
    label: 'HHS, fewer than 500',
    asks: 'Log, send within 60 days after the end of the calendar year of discovery',
  },
  c_ba: {
    label: 'Associate to covered entity',
    asks: 'No unreasonable delay, at most 60 days from discovery; contract often shorter',
  },
  c_le: {
    label: 'Law-enforcement hold',
    asks: 'Written statement: for the time named; oral: at most 30 days',
  },
};
