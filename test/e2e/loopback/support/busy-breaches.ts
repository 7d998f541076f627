// Breaches of the busy office: an ordinary one, one with the longest names, one with several parts in many places.
import { Temporal } from 'temporal-polyfill';
import type { OurEntityId } from '../../../../shared/ids.ts';
import { dataElements } from '../../../../shared/law/data-elements.ts';
import { jurisdictions } from '../../../../shared/law/jurisdictions.ts';
import { assessTwice, contradicting } from './busy-severity.ts';
import type { Client } from './client.ts';

/** References of breaches: nothing recorded yet, ordinary, long names, many of everything. */
export type BusyBreaches = Record<'breach' | 'breachEmpty' | 'breachLong' | 'breachFull', string>;

const zone = 'Europe/Berlin';
const hoursAgo = (hours: number) =>
  Temporal.Now.zonedDateTimeISO(zone).subtract({ hours }).toString({ smallestUnit: 'minute' });

async function ordinary(client: Client, ourEntityId: OurEntityId): Promise<string> {
  const { reference, id, partId } = await client.breach.open({
    title: 'Call records sent to another customer',
    summary: 'A report with call records went to the wrong customer.',
    ourEntityId,
    nature: ['confidentiality'],
    cause: 'Two customers share a name; the report was addressed by name.',
    times: {
      firstAlert: hoursAgo(30),
      aware: hoursAgo(26),
      discovered: hoursAgo(26),
      determined: hoursAgo(20),
    },
    part: {
      ourRole: 'controller',
      elements: ['name', 'cpni', 'emailAddress', 'userName', 'password'],
      safeguards: { encrypted: 'no', keyTaken: 'notKnown', form: 'electronic' },
    },
  });
  await client.breach.countPeople({
    id: partId,
    people: [
      { jurisdiction: 'DE', count: 230, accuracy: 'exact' },
      { jurisdiction: 'US-TX', count: 1_200, accuracy: 'estimated' },
      { jurisdiction: 'US-CA', count: 600, accuracy: 'exact' },
    ],
  });
  const duty = { id, partId, rule: 'eu-gdpr-33' };
  const at = (hours: number) => ({ at: new Date(Date.now() - hours * 3_600_000).toISOString(), zone });
  await client.breach.recordFiling({
    ...duty,
    stage: 'initial',
    at: at(10),
    receiptNumber: 'LDA-2026-118',
    text: 'About 200 people.\nThe cause is not known yet.',
  });
  await client.breach.recordFiling({
    ...duty,
    stage: 'followUp',
    at: at(2),
    receiptNumber: 'LDA-2026-118',
    text: '230 people.\nThe report was addressed by name.',
  });
  await client.breach.markDuty({ ...duty, mark: 'met', at: at(10) });
  await assessTwice(client, id);
  const { id: form } = await client.filingForms.start(duty);
  await client.filingForms.fill({ id: form, answers: contradicting });
  await client.affected.recordDispatch({
    partId,
    batch: 'Texas, first letters',
    jurisdiction: 'US-TX',
    method: 'post',
    sentAt: at(5),
    letters: 1_200,
    returned: 38,
    resent: 20,
  });
  await client.affected.recordOffer({
    partId,
    offer: 'callCentre',
    provider: 'Helpline Partners',
    fromOn: '2026-12-01',
    untilOn: '2027-02-28',
    details: '+1 555 0100, weekdays 8 to 18 Central',
  });
  return reference;
}

async function many(
  client: Client,
  given: { ourEntityId: OurEntityId; title: string; label: string },
): Promise<string> {
  const { reference, id, partId } = await client.breach.open({
    title: given.title,
    summary: given.title,
    ourEntityId: given.ourEntityId,
    nature: ['confidentiality', 'integrity', 'availability'],
    times: {
      aware: hoursAgo(50),
      discovered: hoursAgo(60),
      determined: hoursAgo(40),
      firstAlert: hoursAgo(70),
    },
    part: { label: given.label, ourRole: 'processor', elements: [...dataElements], names: 'yes' },
  });
  const places = jurisdictions().map(({ code }) => code);
  await client.breach.setClients({
    id: partId,
    clients: Array.from({ length: 120 }, (_, n) => ({
      id: `district-${String(n)}`,
      name: `${given.label.slice(0, 60)} ${String(n + 1)}`,
      people: [
        { jurisdiction: places[n % places.length] ?? 'US', count: 10 * n, accuracy: 'exact' as const },
      ],
      notice:
        n % 2 === 0 ? { value: 72, unit: 'hours', from: 'aware' as const, to: 'privacy@example.org' } : null,
    })),
  });
  const { id: staff } = await client.breach.addPart({
    id,
    label: `Staff: ${given.label}`.slice(0, 400),
    ourRole: 'controller',
    elements: ['name', 'ssn', 'financialAccountNumber', 'financialAccessCode'],
    safeguards: { encrypted: 'no', keyTaken: 'notKnown', form: 'electronic' },
  });
  await client.breach.countPeople({
    id: staff,
    people: places
      .slice(0, 60)
      .map((jurisdiction, n) => ({ jurisdiction, count: 5 * n, accuracy: 'exact' as const })),
  });
  return reference;
}

export async function fillBreaches(
  client: Client,
  long: { name: string; title: string },
): Promise<BusyBreaches> {
  const { id: entity } = await client.ourEntities.add({
    name: 'Northline Telecom, Inc.',
    country: 'US',
    establishments: ['DE'],
    mainEstablishment: 'DE',
    germanLand: 'DE-BY',
    regimes: { usTelecomCarrierOrVoip: 'yes', euPublicCommunications: 'no', hipaaCoveredEntity: 'no' },
  });
  const { id: longEntity } = await client.ourEntities.add({
    name: `${long.name} Telecommunications and School Services Company Limited`,
    country: 'US',
    establishments: ['DE', 'FR', 'IE', 'GB', 'CH'],
    mainEstablishment: 'IE',
    regimes: { schoolServiceProvider: 'yes', usTelecomCarrierOrVoip: 'yes' },
    remarks: long.title,
  });
  const { reference: breachEmpty } = await client.breach.open({ title: 'Something was reported' });
  return {
    breachEmpty,
    breach: await ordinary(client, entity),
    breachLong: await many(client, { ourEntityId: longEntity, title: long.title, label: long.name }),
    breachFull: await many(client, {
      ourEntityId: entity,
      title: 'A vendor lost the records of 120 school districts',
      label: 'School districts',
    }),
  };
}
