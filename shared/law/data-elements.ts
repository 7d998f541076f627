import { z } from 'zod';

/**
 * The closed vocabulary of data elements: what a breach touched is recorded in these, and each law's list is written in
 * them. Elements that count only together (an account number and its code) are separate here and joined by the law.
 */
export const dataElements = [
  // Who somebody is, and how they are reached.
  'name',
  'emailAddress',
  'phoneNumber',
  'postalAddress',
  'customerNumber',
  /** IP address, device or advertising identifier, cookie. */
  'onlineIdentifier',
  'userName',
  /** A password, PIN of an online account, or the answer to a security question. */
  'password',
  /** Another secret that logs in: a session or authentication token. */
  'loginToken',
  'birthDate',
  'mothersMaidenName',
  'birthOrMarriageCertificate',
  'electronicSignature',
  'privateSigningKey',
  'photo',

  // Numbers that states and employers give.
  'ssn',
  'ssnLastFour',
  'driverOrStateId',
  'driverAuthorisationCard',
  'taxId',
  'irsIdentityPin',
  'passport',
  'militaryId',
  'otherGovernmentId',
  'tribalId',
  'voterId',
  'employeeId',
  'studentId',

  // Money.
  'financialAccountNumber',
  'paymentCardNumber',
  /** The code, password, PIN or expiry date that opens a financial account. */
  'financialAccessCode',
  /** A unique electronic identifier or routing code. */
  'electronicIdOrRoutingCode',
  /** What a financial institution holds of its customers (nonpublic personal information under the GLBA). */
  'financialCustomerData',
  'creditInformation',

  // Body and health.
  'medical',
  'healthInsurance',
  'medicalOrInsuranceIdNumber',
  'wellnessRecord',
  'biometric',
  'genetic',
  /** Protected health information under HIPAA. */
  'phi',
  /** Health information in a personal health record outside HIPAA. */
  'phrHealthInformation',

  // What particular laws name.
  /** Customer proprietary network information: what a telecom carrier knows of calls and services (47 U.S.C. 222). */
  'cpni',
  'communicationsContent',
  'location',
  'studentRecord',
  'teacherEvaluation',
  'workEvaluation',
  'licencePlateData',
  'ageVerificationData',
  /** Racial or ethnic origin, opinions, belief, union membership, sex life or orientation (GDPR Art. 9). */
  'specialCategory',
  'criminalRecord',
  /** Personal data that none of the other words names. */
  'otherPersonalData',
] as const;
export const dataElement = z.enum(dataElements);
export type DataElement = z.infer<typeof dataElement>;
