import type { DataCategory, SeverityBand } from '../domain/severity/enisa.ts';
import type { SeverityMethod } from '../domain/severity/assessment.ts';
import type { SourceConfidence } from '../law/severity/confidence.ts';

type Named = { name: string; about: string };

const methods: Readonly<Record<SeverityMethod, Named>> = {
  enisa: {
    name: 'ENISA, 2013',
    about:
      'Context of the data times ease of identification, plus the circumstances. It says how severe a breach is, and sets no threshold of the GDPR.',
  },
  hipaa: {
    name: 'HIPAA, four factors',
    about:
      'Whether there is a low probability that PHI was compromised (45 CFR 164.402): threshold, three exceptions, four factors.',
  },
  grid: {
    name: 'Likelihood and impact',
    about: 'The office’s own grid, without a source in law.',
  },
};

const bands: Readonly<Record<SeverityBand, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  very_high: 'Very high',
};

const categories: Readonly<Record<DataCategory, string>> = {
  simple: 'Simple data',
  behavioural: 'Behavioural data',
  financial: 'Financial data',
  sensitive: 'Sensitive data',
};

const confidence: Readonly<Record<SourceConfidence, string>> = {
  twoSources: 'Two sources',
  oneSource: 'One source only',
  memory: 'From memory',
  derived: 'Derived',
};

/** Words of the assessments of how severe a breach is. */
export const severityText = {
  tab: 'Severity',
  lead: 'How severe the breach is, by a method, at a time. The level is computed from what you choose; whether to notify is decided by a person.',
  none: 'Nothing is assessed yet. Each assessment stays as it was recorded; a later one supersedes it.',
  methods,
  bands,
  categories,
  confidence,
  assess: 'Assess',
  assessTitle: 'Assess the severity',
  correct: 'Correct',
  correctNamed: (when: string) => `Correct the assessment of ${when}`,
  correctTitle: 'Correct an assessment',
  correctBody: 'The earlier one stays on record as it was, marked as corrected.',
  compare: 'Compare',
  compareTitle: 'What changed between two assessments',
  compareWith: 'With',
  onlyOne: 'There is one assessment by this method so far.',
  superseded: 'Superseded',
  corrected: 'Corrected',
  current: 'Current',
  whole: 'The whole breach',
  about: 'About',
  method: 'Method',
  at: 'Assessed',
  atMissing: 'Say when it was assessed.',
  by: (name: string) => `by ${name}`,
  reason: 'Reason for the correction',
  reasonMissing: 'Say why it is corrected. The reason is kept with the case.',
  save: 'Record assessment',
  saved: 'Assessment recorded.',
  example: (example: string) => `For example: ${example}`,
  whyOf: (step: string) => `Why: ${step}`,
  methodMissing: 'Choose a method.',
  stepMissing: 'A step of the method is not chosen yet.',
  whyMissingSomewhere: 'Each step that is chosen needs a sentence that says why.',
  chosen: 'Chosen',
  change: 'Change',
  showSteps: 'Show steps',
  hideSteps: 'Hide steps',
  showStepsNamed: (when: string) => `Show steps of the assessment of ${when}`,
  hideStepsNamed: (when: string) => `Hide steps of the assessment of ${when}`,
  compareNamed: (when: string) => `Compare the assessment of ${when}`,
  why: 'Why',
  whyHint: 'One sentence is enough',
  whyMissing: 'Say why, in a sentence.',
  erased: 'The reasons were erased.',
  step: 'Step',
  same: 'The same',
  changed: 'Changed',
  notChosen: 'Not chosen',
  level: 'Level',
  formula: (dpc: number, identification: string, circumstances: string, score: string) =>
    `${String(dpc)} × ${identification} + ${circumstances} = ${score}`,
  noScore: 'The level stands here once every step of the method is chosen.',
  enisa: {
    steps: 'Context of the data',
    stepsHint:
      'Score each category that was touched; the highest counts. Log-in data count as the data they open.',
    notTouched: 'Not touched',
    factors: 'What moved a category',
    factorsHint: 'Context moves a category by whole steps.',
    up: 'Raises',
    down: 'Lowers',
    identification: 'Ease of identification',
    identificationHint:
      'Count all means reasonably likely to be used by anyone. Several identifiers: judge what they give together.',
    examples: 'Examples',
    identifiers: {
      full_name: 'Full name',
      id_number: 'ID number',
      phone_address: 'Telephone or address',
      email: 'Mail address',
      picture: 'Picture',
      code_alias_initials: 'Code, alias or initials',
    } as Readonly<Record<string, string>>,
    circumstances: 'Circumstances',
    circumstancesHint: 'Points are added, two at most.',
    notHurt: 'Not hurt',
    noIntent: 'Not considered',
    confidentiality: 'Confidentiality',
    integrity: 'Integrity',
    availability: 'Availability',
    malicious_intent: 'Intent',
    flags: 'Beside the level',
    flagsHint: 'Stated beside the level; the score stays as it is.',
    over100: 'More than 100 people',
    unintelligible: 'Data unreadable to others',
  },
  hipaa: {
    threshold: 'Threshold',
    exceptions: 'Exceptions',
    factors: 'The four factors',
    factorsHint: 'All four are weighed together; others may be added.',
    finding: 'What you find',
    findingHint: 'The program doesn’t find it. Notice may be given without an assessment.',
    findingMissing: 'Say what you find.',
    findings: { low: 'Low probability of compromise', breach: 'A breach' },
    answers: { yes: 'Yes', no: 'No' },
    points: { higher: 'points to a higher probability', lower: 'points to a lower probability' },
    outsideBecause: (labels: string) => `Outside the rule by: ${labels}`,
    higher: (count: number) => `${String(count)} higher`,
    lower: (count: number) => `${String(count)} lower`,
  },
  grid: {
    likelihood: 'How likely is harm?',
    impact: 'How hard would it hit?',
    likelihoods: {
      unlikely: 'Unlikely',
      possible: 'Possible',
      likely: 'Likely',
      nearlyCertain: 'Nearly certain',
    },
    impacts: { minor: 'Minor', moderate: 'Moderate', serious: 'Serious', grave: 'Grave' },
    missing: 'Choose a likelihood and an impact.',
    place: (likelihood: string, impact: string, product: number) =>
      `${likelihood}, ${impact.toLowerCase()} (${String(product)} of 16)`,
  },
  refused: {
    noReason: 'This step has no sentence that says why.',
    foreign: 'Only an assessment of this breach by the same method can be corrected.',
    whyCorrected: 'Say why the earlier assessment is corrected.',
  },
  where: { assess: 'Record an assessment' },
} as const;
