import { Temporal } from 'temporal-polyfill';
import type { CoreClient } from '../../core/create-core.ts';
import type { CaseId, OurEntityId, PartId } from '../../shared/ids.ts';
import { entity } from './cases/entities.ts';
import { type DemoCalendar, type Moment, london, omaha } from './moments.ts';
import type { Who } from './script.ts';

type Made = {
  client: CoreClient;
  calendar: DemoCalendar;
  entities: Map<string, OurEntityId>;
  cases: Map<string, { id: CaseId; partId: PartId }>;
};
/** What one person does to a breach at one moment. */
type BreachTurn = { at: Moment; by: Who; work: (made: Made) => Promise<unknown> };

/** A moment as the times of a breach have it. */
function fact({ calendar }: Made, moment: Moment): string {
  const { at, zone } = calendar.time(moment);
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'minute' });
}

function caseOf({ cases }: Made, key: string): { id: CaseId; partId: PartId } {
  const made = cases.get(key);
  if (!made) throw new Error(`${key}: its first turn opens it`);
  return made;
}

const people = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([jurisdiction, count]) => ({
    jurisdiction,
    count,
    accuracy: 'exact' as const,
  }));

const register: BreachTurn = {
  at: omaha(-9, '09:05'),
  by: 'us',
  work: async ({ client, entities }) => {
    const us = await client.ourEntities.add({
      name: entity.us,
      country: 'US',
      regimes: { usTelecomCarrierOrVoip: 'yes', hipaaCoveredEntity: 'no', glbaInstitution: 'no' },
    });
    const uk = await client.ourEntities.add({
      name: entity.uk,
      country: 'GB',
      establishments: ['GB', 'IE'],
      mainEstablishment: 'IE',
      regimes: { targetsEu: 'yes', ukPublicCommunications: 'no', nis2Entity: 'no' },
    });
    entities.set('us', us.id).set('uk', uk.id);
  },
};

/** Closed without notice to anybody, with the reasons: the disk was encrypted. */
const laptop: readonly BreachTurn[] = [
  {
    at: london(-8, '10:20'),
    by: 'int',
    work: async (made) => {
      const opened = await made.client.breach.open({
        title: 'Laptop left on a train to Leeds',
        summary: 'A support engineer left a laptop on the 07:45. It held exports of two customer accounts.',
        ourEntityId: made.entities.get('uk') ?? null,
        nature: ['confidentiality', 'availability'],
        times: {
          happened: fact(made, london(-9, '09:58')),
          firstAlert: fact(made, london(-9, '11:30')),
          aware: fact(made, london(-8, '09:40')),
          contained: fact(made, london(-8, '09:55')),
        },
        part: {
          ourRole: 'controller',
          elements: ['name', 'emailAddress', 'customerNumber'],
          safeguards: { encrypted: 'yes', keyTaken: 'no', form: 'electronic' },
          risk: 'none',
          harm: 'unlikely',
        },
      });
      made.cases.set('laptop', opened);
      await made.client.breach.countPeople({ id: opened.partId, people: people({ GB: 38, IE: 4 }) });
    },
  },
  {
    at: london(-6, '15:10'),
    by: 'int',
    work: (made) =>
      made.client.breach.close({
        id: caseOf(made, 'laptop').id,
        at: made.calendar.time(london(-6, '15:05')),
        reasons:
          'Not notified. The disk is encrypted, the key is held by the server and was revoked at 09:55; the log shows no start since. Both exports exist elsewhere. A risk to the people in them is unlikely (Art. 33(1)). Entered in the register.',
        undecidedReason: 'The office was one person that day; the international office reads it on Monday.',
      }),
  },
];

/** In several states and parts, with marks and filings. */
const vendor: readonly BreachTurn[] = [
  {
    at: omaha(-6, '14:30'),
    by: 'us',
    work: async (made) => {
      const opened = await made.client.breach.open({
        title: 'Billing vendor: customer accounts taken through a stolen login',
        summary: 'Cardinal Billing told us that somebody read accounts of our customers for three days.',
        cause: 'A login of the vendor without a second factor was bought and used.',
        ourEntityId: made.entities.get('us') ?? null,
        nature: ['confidentiality'],
        times: {
          toldByHolder: fact(made, omaha(-7, '16:02')),
          discovered: fact(made, omaha(-7, '16:02')),
          determined: fact(made, omaha(-6, '13:45')),
        },
        part: {
          label: 'Customers',
          ourRole: 'controller',
          elements: ['name', 'userName', 'password', 'ssn', 'cpni'],
          names: 'yes',
          safeguards: { encrypted: 'no', keyTaken: 'notKnown', form: 'electronic' },
        },
      });
      made.cases.set('vendor', opened);
      await made.client.breach.countPeople({
        id: opened.partId,
        people: people({ 'US-TX': 1_240, 'US-CA': 610, 'US-NE': 405, 'US-CO': 96, 'US-VT': 12 }),
      });
      await made.client.breach.addPart({
        id: opened.id,
        label: 'Our own staff',
        ourRole: 'controller',
        elements: ['name', 'employeeId', 'financialAccountNumber'],
        safeguards: { encrypted: 'no', keyTaken: 'notKnown', form: 'electronic' },
      });
    },
  },
  {
    at: omaha(-2, '11:15'),
    by: 'us',
    work: async (made) => {
      const { id, partId } = caseOf(made, 'vendor');
      const at = made.calendar.time(omaha(-2, '10:50'));
      const text = 'What happened, which data, what we do, and whom to ask. Sent by letter to 610 people.';
      await made.client.breach.recordFiling({ id, partId, rule: 'us-ca-ind', stage: 'initial', at, text });
      await made.client.breach.markDuty({ id, partId, rule: 'us-ca-ind', mark: 'met', at });
      await made.client.breach.markDuty({ id, partId, rule: 'us-tx-ind', mark: 'applies' });
    },
  },
];

/** A clock of 72 hours that runs now. */
const mailing: readonly BreachTurn[] = [
  {
    at: london(-1, '11:40'),
    by: 'int',
    work: async (made) => {
      const opened = await made.client.breach.open({
        title: 'Conference list sent to every attendee of another customer',
        summary: 'An export of attendees went to 214 addresses of another customer’s event.',
        cause: 'Two exports of the same name lay in one folder.',
        ourEntityId: made.entities.get('uk') ?? null,
        nature: ['confidentiality'],
        times: {
          happened: fact(made, london(-1, '08:55')),
          firstAlert: fact(made, london(-1, '09:30')),
          aware: fact(made, london(-1, '10:12')),
        },
        part: {
          ourRole: 'controller',
          elements: ['name', 'emailAddress', 'phoneNumber'],
          safeguards: { encrypted: 'no', keyTaken: 'notKnown', form: 'electronic' },
        },
      });
      made.cases.set('mailing', opened);
      await made.client.breach.countPeople({
        id: opened.partId,
        people: people({ GB: 160, IE: 41, DE: 13 }),
      });
    },
  },
];

/** @returns what happened to breaches, each turn with its moment and person */
export function breachTurns(
  client: CoreClient,
  calendar: DemoCalendar,
): { instant: number; by: Who; play: () => Promise<unknown> }[] {
  const made: Made = { client, calendar, entities: new Map(), cases: new Map() };
  return [register, ...laptop, ...vendor, ...mailing].map(({ at, by, work }) => ({
    instant: calendar.instant(at),
    by,
    play: () => work(made),
  }));
}
