import type { BreachPart } from '../../contract/breach-part.ts';
import type { BreachCase } from '../../contract/cases.ts';
import { edpbOptions } from '../../law/edpb/options.ts';
import type { DataElement } from '../../law/data-elements.ts';
import { levelInWords } from '../../text/severity-steps.ts';
import { severityText } from '../../text/severity.ts';
import { countryOf, isInEea } from '../duties/places.ts';
import { readStart, startDay, startZone } from '../periods/start.ts';
import type { EdpbAnswers } from './answers.ts';
import { controllerInEea } from './context.ts';

type Given = Record<string, EdpbAnswers[string] | null | undefined>;

/** Which of the template's types of data our words for data elements are; what isn't here is left to the person. */
const typesOfData: Readonly<Partial<Record<DataElement, string>>> = {
  name: 'basic',
  birthDate: 'basic',
  photo: 'basic',
  mothersMaidenName: 'basic',
  emailAddress: 'contact',
  phoneNumber: 'contact',
  postalAddress: 'contact',
  userName: 'credentials',
  password: 'credentials',
  loginToken: 'credentials',
  biometric: 'biometric',
  genetic: 'genetic',
  medical: 'health',
  phi: 'health',
  healthInsurance: 'health',
  wellnessRecord: 'health',
  phrHealthInformation: 'health',
  criminalRecord: 'criminal',
  financialAccountNumber: 'financial',
  financialCustomerData: 'financial',
  creditInformation: 'financial',
  paymentCardNumber: 'payment',
  financialAccessCode: 'payment',
  ssn: 'id_numbers',
  driverOrStateId: 'id_numbers',
  taxId: 'id_numbers',
  passport: 'id_numbers',
  militaryId: 'id_numbers',
  otherGovernmentId: 'id_numbers',
  tribalId: 'id_numbers',
  voterId: 'id_numbers',
  location: 'location',
};

const dateOf = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const reading = readStart(text);
  return 'problem' in reading ? undefined : startDay(reading.start, startZone(reading.start)).toString();
};

function times({ breach }: BreachCase): Given {
  const { happened, happenedUntil, aware, toldByHolder, individualsNotified } = breach.times;
  const [from, until] = [dateOf(happened), dateOf(happenedUntil)];
  return {
    occurrence: from === undefined || until === undefined ? null : from === until ? 'day' : 'begin_end',
    begin_at: happened,
    end_at: happenedUntil,
    aware_at: aware,
    told_us_on: dateOf(toldByHolder),
    told_status: individualsNotified === undefined ? null : 'yes',
    told_from: dateOf(individualsNotified),
  };
}

function counts(part: BreachPart): Given {
  const people = [...part.people, ...part.clients.flatMap((client) => client.people)];
  if (people.length === 0 || people.some(({ count }) => count === null)) return {};
  const total = people.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return {
    subject_count_mode: people.every(({ accuracy }) => accuracy === 'exact') ? 'exact' : 'approx',
    subject_count: total,
  };
}

function countries(part: BreachPart, inEea: 'yes' | 'no' | 'notKnown'): Given {
  const known = new Set<string>(edpbOptions.eea_country.map(([key]) => key));
  const numbers = new Map<string, number>();
  for (const { jurisdiction, count } of [
    ...part.people,
    ...part.clients.flatMap((client) => client.people),
  ]) {
    const country = countryOf(jurisdiction).toLowerCase();
    if (isInEea(jurisdiction) && known.has(country))
      numbers.set(country, (numbers.get(country) ?? 0) + (count ?? 0));
  }
  if (numbers.size === 0 || inEea === 'notKnown') return {};
  const prefix = inEea === 'yes' ? '' : 'ne_';
  return {
    [`${prefix}subject_countries`]: [...numbers.keys()],
    [`${prefix}subjects_per_country`]: Object.fromEntries(numbers),
  };
}

function establishments({ breach: { entity } }: BreachCase): Given {
  if (entity === null || controllerInEea(entity) !== 'yes') return {};
  const codes = edpbOptions.eea_country.map(([key]) => key as string);
  const places = entity.establishments.map((place) => countryOf(place).toLowerCase());
  const lead = entity.mainEstablishment.toLowerCase();
  return {
    establishment_countries: [...new Set(places.filter((place) => codes.includes(place)))],
    lead_authority: edpbOptions.eea_authority.some(([key]) => key === lead) ? lead : null,
  };
}

function safeguards({ safeguards: { encrypted, keyTaken } }: BreachPart): Given {
  const isProtected = encrypted === 'yes';
  return {
    unintelligible: isProtected
      ? keyTaken === 'no'
        ? 'intact'
        : 'subvertible'
      : encrypted === 'no'
        ? 'no'
        : null,
    measures_in_place: isProtected || encrypted === 'partly' ? ['encryption'] : null,
  };
}

function assessed({ assessments }: BreachCase): string | null {
  const latest = new Map(assessments.map((one) => [one.choices.method, one.choices]));
  const lines = [...latest].map(
    ([method, choices]) => `${severityText.methods[method].name}: ${levelInWords(choices)}`,
  );
  return lines.length === 0 ? null : lines.join('\n');
}

const risks: Readonly<Record<BreachPart['risk'], string | null>> = {
  none: 'unlikely',
  risk: 'risk',
  highRisk: 'high_risk',
  notAssessed: null,
};

const joined = (...texts: (string | null)[]): string | null =>
  texts.some((text) => text !== null) ? texts.filter((text) => text !== null).join('\n\n') : null;

function filedBefore({ filings }: BreachCase, rule: string, partId: string) {
  return filings.filter((one) => one.rule === rule && one.partId === partId).at(-1);
}

/**
 * What of the template the recorded facts of a breach answer. Nothing is guessed: what no fact says is left to the person,
 * and each value is theirs to change.
 *
 * @param duty which part's facts, and by which duty an earlier filing is found
 */
export function edpbPrefill(detail: BreachCase, duty: { rule: string; partId: string }): EdpbAnswers {
  const { breach } = detail;
  const part = detail.parts.find(({ id }) => id === duty.partId);
  const earlier = filedBefore(detail, duty.rule, duty.partId);
  const types = new Set(part?.elements.flatMap((element) => typesOfData[element] ?? []));
  const given: Given = {
    notification_type: earlier === undefined ? 'new' : 'follow_up',
    previous_id: earlier?.receiptNumber,
    controller_reference: detail.reference,
    controller_name: breach.entity === null ? null : breach.ourEntityName,
    ...times(detail),
    cia: breach.nature.length === 0 ? null : breach.nature,
    incident_description: joined(breach.summary, breach.cause),
    impact_other: breach.consequences,
    mitigation: breach.measures,
    risk_method: assessed(detail),
    ...establishments(detail),
    ...(part === undefined
      ? {}
      : {
          data_types:
            types.size === 0
              ? null
              : edpbOptions.data_types.map(([key]) => key).filter((key) => types.has(key)),
          risk_outcome: risks[part.risk],
          ...counts(part),
          ...countries(part, controllerInEea(breach.entity)),
          ...safeguards(part),
        }),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, answer]) =>
      answer === null || answer === undefined ? [] : [[key, answer]],
    ),
  );
}

/** @returns whether the EDPB's common template is the form of this duty: notification to an authority under Art. 33(1) */
export function hasEdpbForm(rule: string): boolean {
  return rule === 'eu-gdpr-33';
}
