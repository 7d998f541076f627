import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, allOf, no, yes } from './answer.ts';
import { OurRole } from './fact-words.ts';
import { licenceOf, PersonCondition } from './person-conditions.ts';
import type { Regime } from './regimes.ts';
import { confirmedByPerson, regimeOf, type Subject, under } from './subject.ts';

type Role = BreachRule['role'];

/** Whether a duty's role is ours in this part; `rule` where one role means different people in different laws. */
export type RolePredicate = (subject: Subject, rule: BreachRule) => Answer;

/** Who decides on the data, alone or with others. Laws without the word mean the same people. */
const decides: RolePredicate = ({ part }) =>
  part.ourRole === OurRole.processor ? no('role', dutiesText.why.isProcessor) : yes;

/** Who holds the data for somebody else. */
const holdsForAnother: RolePredicate = ({ part }) =>
  part.ourRole === OurRole.processor ? yes : no('role', dutiesText.why.isController);

const isUnder =
  (regime: Regime): RolePredicate =>
  (subject) =>
    under(subject, regime);

/** A regime that binds an entity for the data it decides on; as a processor it has its own rule, or none. */
const decidesUnder =
  (regime: Regime): RolePredicate =>
  (subject, rule) =>
    allOf([decides(subject, rule), under(subject, regime)]);

/** Same word, two regimes: Regulation (EU) No 611/2013 and PECR (SI 2003/2426) reg. 5A. */
const publicCommunications: RolePredicate = (subject, rule) =>
  under(subject, rule.jurisdiction === 'GB' ? 'ukPublicCommunications' : 'euPublicCommunications');

/** The licensee of whom: an insurer, a health facility, or whoever the New York financial supervisor licenses. */
const licensee: RolePredicate = (subject, rule) => {
  const regime = licenceOf(rule);
  return regime
    ? under(subject, regime)
    : confirmedByPerson(subject, rule, PersonCondition.licensee, dutiesText.licensee);
};

/** A public body belongs to one state; which one the entity's register doesn't say. */
const publicBody: RolePredicate = (subject, rule) => {
  if (regimeOf(subject, 'publicBody') !== 'yes') return under(subject, 'publicBody');
  return rule.onlyIf === ''
    ? confirmedByPerson(subject, rule, PersonCondition.publicBody, dutiesText.publicBody)
    : confirmedByPerson(subject, rule, PersonCondition.condition, rule.onlyIf);
};

/** Each role of the breach rules. The type makes it complete: a role without a predicate doesn't compile. */
export const rolePredicates: Readonly<Record<Role, RolePredicate>> = {
  // Everybody who decides on personal data, under the word of each law.
  controller: decides,
  owner_or_licensee: decides,
  /** Privacy Act 2020 (NZ) s. 8: any person or body; who holds data as an agent holds it for the principal (s. 11). */
  agency: decides,
  /** Personal Data Protection Act 2012 (SG) s. 2; data intermediaries have a rule of their own (s. 26C(3)). */
  organisation: decides,
  /** Act on the Protection of Personal Information (JP) Art. 16(2); the entrusted party: Art. 26(1) proviso. */
  business_operator: decides,
  /** Personal Data (Privacy) Ordinance (HK) s. 2(1): controls collection, holding, processing or use. */
  data_user: decides,
  /** Digital Personal Data Protection Act 2023 (IN) s. 2(i): determines purpose and means. */
  data_fiduciary: decides,
  /** Protection of Privacy Law (IL): who determines the purposes of a database, since Amendment 13. */
  database_controller: decides,
  /** Protection of Personal Information Act (ZA) s. 1: determines purpose and means. */
  responsible_party: decides,
  processor: holdsForAnother,
  /** CERT-In directions of 28 April 2022 and Va. Code § 18.2-186.6(M): whoever has the incident. */
  any: () => yes,

  // European Union, United Kingdom, Switzerland
  provider_of_public_ecs: publicCommunications,
  /** Directive (EU) 2022/2555 Art. 3. */
  essential_or_important_entity: isUnder('nis2Entity'),
  /** Regulation (EU) 2022/2554 Art. 2. */
  financial_entity: isUnder('doraFinancialEntity'),
  /** Regulation (EU) 2024/2847 Art. 3(13). */
  manufacturer: isUnder('craManufacturer'),
  /** Regulation (EU) No 910/2014 Art. 3(19), and providers of European Digital Identity Wallets. */
  trust_service_or_wallet_provider: isUnder('eidasProvider'),
  /** Network and Information Systems Regulations 2018 (UK) reg. 8. */
  operator_of_essential_services: isUnder('ukEssentialServices'),
  /** Information Security Act (CH) Art. 74b. */
  critical_infrastructure_operator: isUnder('swissCriticalInfrastructure'),
  /** FINMASA (CH) Art. 29(2). */
  supervised_institution: isUnder('finmaSupervised'),

  // United States, federal
  /** 47 CFR 64.2003(o): carriers, with interconnected VoIP providers. */
  telecom_carrier_or_interconnected_voip: isUnder('usTelecomCarrierOrVoip'),
  /** 45 CFR 160.103; as a business associate the entity has 45 CFR 164.410. */
  covered_entity: decidesUnder('hipaaCoveredEntity'),
  /** 16 CFR 318.2. */
  phr_vendor_or_related_entity: decidesUnder('phrVendor'),
  /** 16 CFR 314.2(h). */
  financial_institution: decidesUnder('glbaInstitution'),
  /** 17 CFR 248.30(d)(3). */
  covered_institution: decidesUnder('regSpInstitution'),
  /** Exchange Act §§ 13, 15(d). */
  public_company: isUnder('secRegistrant'),
  /** 12 CFR 53.2(b)(1). */
  banking_organization: isUnder('bankingOrganization'),
  /** 12 CFR 53.2(b)(2). */
  bank_service_provider: isUnder('bankServiceProvider'),
  /** 12 CFR 748.1(c): federally insured credit unions. */
  credit_union: isUnder('creditUnion'),
  /** 6 U.S.C. 681(4); the final rule will say who. */
  covered_critical_infrastructure: isUnder('usCriticalInfrastructure'),
  /** 48 CFR 252.204-7012(a). */
  contractor: isUnder('usDefenseContractor'),
  /** 28 CFR 202.256, with covered data transactions under 28 CFR part 202. */
  us_person: isUnder('usBulkDataTransactions'),

  // United States, by state
  licensee,
  /** 20 U.S.C. 1232g(a)(3); N.Y. Educ. Law § 2-d(1)(c). */
  educational_agency: decidesUnder('educationalAgency'),
  /** 105 ILCS 85/5; Conn. Gen. Stat. § 10-234aa: boards of education. */
  school: decidesUnder('school'),
  public_body: publicBody,

  // Elsewhere
  /** OSFI Technology and Cyber Security Incident Reporting Advisory (CA). */
  federally_regulated_financial_institution: isUnder('canadianFinancialInstitution'),
  /** Critical Cyber Systems Protection Act (CA) s. 2, not in force. */
  designated_operator: isUnder('canadianDesignatedOperator'),
  /** Privacy Act 1988 (AU) s. 6(1): who holds the data, for itself or for another. */
  app_entity: isUnder('australianAppEntity'),
  /** Security of Critical Infrastructure Act 2018 (AU) s. 12L. */
  responsible_entity: isUnder('australianCriticalInfrastructure'),
  /** Cyber Security Act 2024 (AU) s. 26. */
  reporting_business_entity: isUnder('australianReportingBusiness'),
  /** Cybersecurity Act 2018 (SG) s. 7. */
  cii_owner: isUnder('singaporeCiiOwner'),
  /** Protection of Critical Infrastructures (Computer Systems) Ordinance (HK). */
  ci_operator: isUnder('hongKongCiOperator'),
  /** Cybersecurity Law (CN) Art. 31. */
  cii_operator: isUnder('chineseCiiOperator'),
  /** Cybersecurity Law (CN) Art. 76(3). */
  network_operator: isUnder('chineseNetworkOperator'),
  /** Network Act (KR) Art. 2(1) no. 3. */
  information_communications_service_provider: isUnder('koreanCommunicationsProvider'),

  // By contract
  merchant: isUnder('cardMerchant'),
  insured: isUnder('cyberInsured'),
};

/** @returns whether the role is somebody's because of what the entity is, and not because of the part's data. */
export function isByRegime(role: Role): boolean {
  return !universal.has(role);
}
const universal = new Set<Role>([
  'controller',
  'owner_or_licensee',
  'agency',
  'organisation',
  'business_operator',
  'data_user',
  'data_fiduciary',
  'database_controller',
  'responsible_party',
  'processor',
]);
