/**
 * The regimes our entity can be under, each with dates and source in the register of entities. What isn't recorded
 * counts as not known: a duty that depends on it is asked about, never left out. Sentences stand in shared/text/duties.
 */
export const regimes = [
  // European Union and European Economic Area
  'euPublicCommunications',
  'nis2Entity',
  'doraFinancialEntity',
  'craManufacturer',
  'eidasProvider',
  /** Offers goods or services to people in the EEA, or monitors them (GDPR Art. 3(2)). */
  'targetsEu',
  // United Kingdom, Switzerland
  'ukPublicCommunications',
  'ukEssentialServices',
  /** The same as `targetsEu` for the United Kingdom (UK GDPR Art. 3(2)). */
  'targetsUk',
  'swissCriticalInfrastructure',
  'finmaSupervised',
  // United States
  'usTelecomCarrierOrVoip',
  'hipaaCoveredEntity',
  'hipaaBusinessAssociate',
  'phrVendor',
  'phrServiceProvider',
  'glbaInstitution',
  'secRegistrant',
  'regSpInstitution',
  'regSpServiceProvider',
  'bankingOrganization',
  'bankServiceProvider',
  'creditUnion',
  'usCriticalInfrastructure',
  'usDefenseContractor',
  'usBulkDataTransactions',
  'insuranceLicensee',
  'californiaHealthFacility',
  'nydfsCoveredEntity',
  'educationalAgency',
  'school',
  'schoolServiceProvider',
  'publicBody',
  // Elsewhere
  'canadianFinancialInstitution',
  'canadianDesignatedOperator',
  'australianAppEntity',
  'australianCriticalInfrastructure',
  'australianReportingBusiness',
  'singaporeCiiOwner',
  'hongKongCiOperator',
  'chineseCiiOperator',
  'chineseNetworkOperator',
  'koreanCommunicationsProvider',
  // By contract
  'cardMerchant',
  'cyberInsured',
] as const;
export type Regime = (typeof regimes)[number];
