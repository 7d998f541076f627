// The published examples of the ENISA method, frozen: what each source scored and what the method makes of it. The scenarios
// are told in our words.
export type FullExample = {
  id: string;
  category: string;
  dpc: number;
  /** Quarter points. */
  identification: number;
  confidentiality: number;
  integrity: number;
  availability: number;
  malicious: number;
  /** What the source published, and the level that it printed. */
  quarters: number;
  band: string;
};

export const fullExamples: readonly FullExample[] = [
  {
    id: 'bs1',
    category: 'sensitive',
    dpc: 4,
    identification: 3,
    confidentiality: 0,
    integrity: 0,
    availability: 1,
    malicious: 2,
    quarters: 15,
    band: 'high',
  }, // Hospital ransomware, 5,000 patients, backup restored after 24 h
  {
    id: 'bs2',
    category: 'financial',
    dpc: 3,
    identification: 4,
    confidentiality: 1,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 13,
    band: 'high',
  }, // One mail with salary data to wrong colleague, recalled within the hour
  {
    id: 'bs3',
    category: 'simple',
    dpc: 1,
    identification: 1,
    confidentiality: 0,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 1,
    band: 'low',
  }, // Lost laptop, 200 customer records, disk encrypted, key safe
  {
    id: 'bs4',
    category: 'simple',
    dpc: 1,
    identification: 4,
    confidentiality: 1,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 5,
    band: 'low',
  }, // Newsletter to 150 people with open addresses
  {
    id: 'bs4a',
    category: 'simple',
    dpc: 2,
    identification: 4,
    confidentiality: 1,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 9,
    band: 'medium',
  }, // Same, list is about mental health, one step up
  {
    id: 'bs4b',
    category: 'simple',
    dpc: 3,
    identification: 4,
    confidentiality: 1,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 13,
    band: 'high',
  }, // Same, list is about mental health, two steps up
  {
    id: 'bs5',
    category: 'financial',
    dpc: 3,
    identification: 4,
    confidentiality: 1,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 13,
    band: 'high',
  }, // HR service, salaries of 500 staff reachable through an open interface
  {
    id: 'bs5a',
    category: 'financial',
    dpc: 3,
    identification: 4,
    confidentiality: 0,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 12,
    band: 'high',
  }, // Same, logs show no outside access
  {
    id: 'bs6',
    category: 'sensitive',
    dpc: 4,
    identification: 4,
    confidentiality: 2,
    integrity: 0,
    availability: 0,
    malicious: 2,
    quarters: 20,
    band: 'very_high',
  }, // Insurer, diagnoses of 2,000 people stolen by attacker
  {
    id: 'bs6a',
    category: 'sensitive',
    dpc: 3,
    identification: 4,
    confidentiality: 2,
    integrity: 0,
    availability: 0,
    malicious: 2,
    quarters: 16,
    band: 'very_high',
  }, // Same, 15 people, harmless diagnoses, one step down
  {
    id: 'eb1',
    category: 'sensitive',
    dpc: 4,
    identification: 4,
    confidentiality: 1,
    integrity: 0,
    availability: 0,
    malicious: 2,
    quarters: 19,
    band: 'very_high',
  }, // Sensitive data, full identification, confidentiality lost to known recipients, malicious
  {
    id: 'rd1',
    category: 'simple',
    dpc: 1,
    identification: 4,
    confidentiality: 2,
    integrity: 0,
    availability: 0,
    malicious: 0,
    quarters: 6,
    band: 'low',
  }, // Customer export open at a wrong URL: names, business mail, firms
  {
    id: 'rd2',
    category: 'simple',
    dpc: 1,
    identification: 4,
    confidentiality: 2,
    integrity: 0,
    availability: 0,
    malicious: 2,
    quarters: 8,
    band: 'medium',
  }, // Same with sign of malicious access
];

/** Examples that fix the context of the data alone. */
export const contextExamples: readonly { id: string; about: string; category: string; dpc: number }[] = [
  { id: 'd01', about: 'Supermarket customers', category: 'simple', dpc: 1 },
  { id: 'd02', about: 'Luxury seller customers', category: 'simple', dpc: 2 },
  { id: 'd03', about: 'Online pharmacy customers', category: 'simple', dpc: 3 },
  { id: 'd04', about: 'Adult bookshop deliveries', category: 'simple', dpc: 3 },
  { id: 'd05', about: 'Undercover officers', category: 'simple', dpc: 4 },
  { id: 'd06', about: 'Login to a music shop', category: 'simple', dpc: 1 },
  { id: 'd07', about: 'Helpdesk calls', category: 'behavioural', dpc: 1 },
  { id: 'd08', about: 'One week of calls', category: 'behavioural', dpc: 2 },
  { id: 'd09', about: 'One year of calls', category: 'behavioural', dpc: 3 },
  { id: 'd10', about: 'Calls to a support line', category: 'behavioural', dpc: 4 },
  { id: 'd11', about: 'A month of loyalty-card purchases', category: 'behavioural', dpc: 2 },
  { id: 'd12', about: 'A year of transport-card places', category: 'behavioural', dpc: 3 },
  { id: 'd13', about: 'Pharmacy purchases', category: 'behavioural', dpc: 4 },
  { id: 'd14', about: 'Letter showing someone banks there', category: 'financial', dpc: 1 },
  { id: 'd15', about: 'One day of transactions, no detail', category: 'financial', dpc: 2 },
  { id: 'd16', about: 'One month of balances', category: 'financial', dpc: 3 },
  { id: 'd17', about: 'One year of full statements', category: 'financial', dpc: 4 },
  { id: 'd18', about: 'Very old invalid cards', category: 'financial', dpc: 1 },
  { id: 'd19', about: 'Full live card details', category: 'financial', dpc: 4 },
  { id: 'd20', about: 'Online bank login', category: 'financial', dpc: 4 },
  { id: 'd21', about: 'Had general blood tests', category: 'sensitive', dpc: 1 },
  { id: 'd22', about: 'Blood test in the emergency room', category: 'sensitive', dpc: 2 },
  { id: 'd23', about: 'Tested for a named disease', category: 'sensitive', dpc: 3 },
  { id: 'd24', about: 'Test results', category: 'sensitive', dpc: 4 },
  { id: 'd25', about: 'Opinions in a closed political forum', category: 'sensitive', dpc: 4 },
  { id: 'd26', about: 'Dating site with declared orientation', category: 'sensitive', dpc: 4 },
  { id: 'd27', about: 'Dating site, names only', category: 'behavioural', dpc: 2 },
];
