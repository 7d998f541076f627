import { Framework, type RungKind } from '../domain/complaint.ts';

/** What the complainant is told on a rung, where that comes from, and how far it was checked. */
export type RungWords = {
  /** Who it is under this framework. */
  readonly body: string;
  readonly tell: string;
  readonly source: string;
  /** How the source was known when this was written. */
  readonly known: string;
};
type Rungs = Partial<Record<RungKind, RungWords>>;

const twoSources = 'two sources agree; no certified text was read';
const oneSource = 'one source';
const general = 'general knowledge: check with counsel before relying on it';

type Territory = {
  readonly name: string;
  readonly authority: string;
  readonly advice: string;
  readonly panel: RungWords | null;
};

/** The rungs of the Data Privacy Framework; the territories differ in who stands in the panel's place. */
function framework({ name, authority, advice, panel }: Territory): Rungs {
  return {
    company: {
      body: 'The certified company',
      tell: 'We answer within 45 days of receiving the complaint. You do not need to wait for our answer to go to the independent recourse that our statement names.',
      source: `${name}, Supplemental Principle 11(d)(i)`,
      known: twoSources,
    },
    independentRecourse: {
      body: 'The private body that the statement names',
      tell: 'If you are not content, the independent recourse body named in our statement looks into the complaint free of charge. It publishes its own timeframe.',
      source: `${name}, Supplemental Principle 11(d)(i)-(ii)`,
      known: twoSources,
    },
    ...(panel === null ? {} : { panel }),
    authority: {
      body: authority,
      tell: `You may turn to ${authority}. ${advice}`,
      source: `${name}, Supplemental Principles 5 and 9`,
      known: general,
    },
    commerce: {
      body: 'Department of Commerce, International Trade Administration',
      tell: 'The authority may refer the complaint to the Department of Commerce, which makes its best effort to resolve it and answers the authority within 90 days of the referral.',
      source: `${name}, letter of the International Trade Administration (Annex III of Decision (EU) 2023/1795)`,
      known: general,
    },
    enforcement: {
      body: 'Federal Trade Commission; Department of Transportation for airlines and ticket agents',
      tell: 'You may also complain to the Federal Trade Commission. It gives priority to referrals; no time is fixed, and it does not decide single claims.',
      source: 'Decision (EU) 2023/1795, recitals on enforcement',
      known: oneSource,
    },
    arbitration: {
      body: 'Arbitration panel of the ICDR-AAA, one or three arbitrators',
      tell: 'As a last resort you may invoke binding arbitration for what is left of the claim, once it was raised with us, with the independent recourse and through an authority with Commerce. The panel can order individual relief that is not money; each side bears its own lawyers.',
      source: `${name}, Annex I`,
      known: twoSources,
    },
  };
}

const dpfEu = framework({
  name: 'EU-US DPF Principles',
  authority: 'the data protection authority of your country',
  advice: 'It may look into the complaint with us, or refer it to the Department of Commerce.',
  panel: {
    body: 'Informal panel of EU data protection authorities',
    tell: 'We have committed to cooperate with the authorities of the EU (always for data about our own staff). Their panel hears both sides and aims at binding advice within 60 days; we then comply within 25 days, or the matter goes to the FTC or to Commerce.',
    source: 'EU-US DPF Principles, Supplemental Principle 5',
    known:
      'one source, the 25 days from general knowledge; version 2.0 of the panel’s rules (January 2026) was not read',
  },
});

const shieldNote = 'Privacy Shield wording, kept for this old case. ';

/** The ladder in the words of the Privacy Shield: the answer names the framework under which the promise was made. */
const privacyShield: Rungs = Object.fromEntries(
  Object.entries(
    framework({
      name: 'Privacy Shield Principles',
      authority: 'the data protection authority of your country',
      advice: 'It could refer the complaint to the Department of Commerce.',
      panel: {
        body: 'Informal panel of EU data protection authorities',
        tell: 'We had committed to cooperate with the authorities of the EU. Their panel gave advice; we complied within 25 days.',
        source: 'Privacy Shield Principles, Supplemental Principle 5; rules of procedure of 2016',
        known: oneSource,
      },
    }),
  ).map(([rung, words]) => [
    rung,
    {
      ...words,
      tell: `${shieldNote}${words.tell}`,
      source: words.source.replace('Annex III of Decision (EU) 2023/1795', 'Decision (EU) 2016/1250'),
    },
  ]),
);

const court = (body: string, tell: string, source: string): RungWords => ({
  body,
  tell,
  source,
  known: general,
});

/** What to tell the complainant on each rung, by framework. */
export const rungWords: Readonly<Record<Framework, Rungs>> = {
  [Framework.dpfEu]: dpfEu,
  [Framework.dpfUk]: framework({
    name: 'UK Extension to the EU-US DPF',
    authority: 'the Information Commissioner’s Office',
    advice:
      'Where we chose the authorities, or for data about our own staff, it stands in the panel’s place and sets its own time; we comply with its advice.',
    panel: null,
  }),
  [Framework.dpfSwiss]: framework({
    name: 'Swiss-US DPF Principles',
    authority: 'the Federal Data Protection and Information Commissioner',
    advice:
      'Where we chose the authorities, or for data about our own staff, it stands in the panel’s place and sets its own time; we comply with its advice.',
    panel: null,
  }),
  [Framework.privacyShield]: privacyShield,
  [Framework.gdpr]: {
    company: {
      body: 'The controller',
      tell: 'We look into your complaint. You may turn to a supervisory authority at any time, in particular where you live or work or where it happened.',
      source: 'GDPR Arts. 12(4), 77(1)',
      known: general,
    },
    authority: {
      body: 'The supervisory authority',
      tell: 'The authority tells you within three months how your complaint stands or what came of it; otherwise you may go to court against the authority.',
      source: 'GDPR Arts. 77(2), 78(2)',
      known: general,
    },
    court: court(
      'The courts of the member state',
      'You may bring proceedings against us where we are established or where you live.',
      'GDPR Art. 79',
    ),
  },
  [Framework.uk164A]: {
    company: {
      body: 'The controller',
      tell: 'We acknowledge your complaint within 30 days, take appropriate steps without undue delay, tell you how it stands, and then tell you the outcome.',
      source: 'DPA 2018 s. 164A(3)-(4), in force from 19 June 2026',
      known: 'read in secondary sources',
    },
    authority: {
      body: 'Information Commissioner’s Office',
      tell: 'If you are not content with the outcome, you may complain to the Information Commissioner.',
      source: 'DPA 2018 s. 165',
      known: general,
    },
    court: court(
      'Tribunal or court',
      'You may ask the tribunal to order the Commissioner to progress the complaint, and bring a claim against us in court.',
      'DPA 2018 ss. 166, 167',
    ),
  },
  [Framework.hipaa]: {
    company: {
      body: 'The covered entity',
      tell: 'We document your complaint and what comes of it. Nobody may retaliate against you for it. The rule sets us no time to answer.',
      source: '45 CFR 164.530(d), (g)',
      known: general,
    },
    authority: {
      body: 'Office for Civil Rights, Department of Health and Human Services',
      tell: 'You may complain to the Office for Civil Rights, in writing and within 180 days of when you knew or should have known; it may extend that time for good cause.',
      source: '45 CFR 160.306(b)',
      known: general,
    },
  },
  [Framework.school]: {
    company: {
      body: 'The school, or we for it',
      tell: 'The school is responsible for the records; we act for it and pass your complaint on to it.',
      source: '34 CFR 99.31(a)(1)(i)(B)',
      known: general,
    },
    authority: {
      body: 'Student Privacy Policy Office, Department of Education',
      tell: 'A parent or eligible student may complain to the Student Privacy Policy Office within 180 days of the violation or of when they knew of it.',
      source: '34 CFR 99.63, 99.64(c)',
      known: general,
    },
  },
  [Framework.cpni]: {
    company: {
      body: 'The carrier or provider',
      tell: 'We look into your complaint about your call records. Complaints of unauthorised release are summed up in our yearly certificate to the FCC.',
      source: '47 CFR 64.2009(e)',
      known: general,
    },
    authority: {
      body: 'Federal Communications Commission',
      tell: 'You may file an informal complaint with the Federal Communications Commission, which passes it on to us for an answer in the time it sets.',
      source: '47 CFR 1.716-1.718',
      known: general,
    },
  },
  [Framework.stateLaw]: {
    company: {
      body: 'The business',
      tell: 'We look into your complaint. If we refused a request of yours, the answer says whether you can appeal to us.',
      source: 'The law of the state; see the request, where there is one',
      known: general,
    },
    authority: {
      body: 'Attorney General; in California also the California Privacy Protection Agency',
      tell: 'You may contact the Attorney General of your state.',
      source: 'The law of the state, e.g. Va. Code § 59.1-577; Cal. Civ. Code § 1798.199.45',
      known: general,
    },
    court: court(
      'Court, where the law of the state allows it',
      'Few of these laws let a person go to court; counsel says whether this one does.',
      'e.g. Cal. Civ. Code § 1798.150',
    ),
  },
  [Framework.australia]: {
    company: {
      body: 'The entity',
      tell: 'We look into your complaint. Give us 30 days before you turn to the Information Commissioner.',
      source: 'Privacy Act 1988 s 40(1A)',
      known: general,
    },
    authority: {
      body: 'Office of the Australian Information Commissioner',
      tell: 'If we do not answer within 30 days or you are not content, you may complain to the Information Commissioner.',
      source: 'Privacy Act 1988 ss 36, 40(1A)',
      known: general,
    },
    court: court(
      'Federal Court',
      'Counsel says whether and when a court can be seized.',
      'Privacy Act 1988 s 55A',
    ),
  },
  [Framework.india]: {
    company: {
      body: 'Grievance officer',
      tell: 'Our grievance officer redresses the complaint within one month. Once the rules of 2025 bind, within the period that we publish, at most 90 days.',
      source: 'SPDI Rules 2011 rule 5(9); DPDP Rules 2025 rule 14(3), from 13 May 2027',
      known: general,
    },
    authority: {
      body: 'Adjudicating officer; from 13 May 2027 the Data Protection Board',
      tell: 'After that you may turn to the authority; before the Board our own procedure has to be exhausted.',
      source: 'IT Act s 46; DPDP Act 2023 s 13(3)',
      known: general,
    },
  },
  [Framework.other]: {
    company: {
      body: 'The company',
      tell: 'Say when the person can expect an answer, and where they can go if they are not content.',
      source: 'our published statement',
      known: 'our own promise',
    },
    authority: {
      body: 'The authority of the place',
      tell: 'Name the authority that is competent where the person lives.',
      source: 'the law of the place',
      known: general,
    },
  },
};
