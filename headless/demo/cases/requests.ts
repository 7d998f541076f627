import { elsewhere, london, omaha } from '../moments.ts';
import { type DemoCase, int, us } from '../script.ts';
import { entity } from './entities.ts';

/** GDPR access of a large account, with a longer period of which the person was told in the first month. */
const accessExtended: DemoCase = {
  key: 'accessExtended',
  steps: [
    int(-17, '10:20', {
      do: 'logRequest',
      facts: {
        title: 'Everything about a reseller’s account since 2017',
        summary:
          'A former reseller asks for all data on her account, recordings of calls with the support included.',
        office: 'INT',
        rights: ['access'],
        laws: ['EU GDPR'],
        residence: 'DE-HH',
        channel: 'mail',
        ourEntity: entity.uk,
        ourRole: 'controller',
        sentAt: elsewhere('Europe/Berlin', -18, '21:05'),
        receivedAt: london(-17, '09:00'),
        requester: { name: 'Annegret Thiessen', email: 'a.thiessen@hafenpost.example', country: 'Germany' },
      },
    }),
    int(-17, '15:40', { do: 'acknowledgeRequest', at: london(-17, '15:35') }),
    int(-16, '11:10', {
      do: 'confirmIdentity',
      at: london(-16, '11:05'),
      method: 'She wrote from the address on the account and named its last invoice',
    }),
    int(-9, '14:30', {
      do: 'extend',
      rule: 'eu-gdpr-access',
      toldAt: london(-9, '14:25'),
      reason:
        'Nine years of call recordings in two archives have to be searched and other callers taken out; she was told so, with the new date.',
    }),
  ],
};

/** CCPA deletion, asked by an agent. */
const deletionByAgent: DemoCase = {
  key: 'deletionByAgent',
  steps: [
    us(-8, '09:40', {
      do: 'logRequest',
      facts: {
        title: 'Deletion asked by an agent for a caller in Fresno',
        summary: 'The agent sent a signed permission with the request. The account was closed in May.',
        office: 'US',
        rights: ['deletion', 'opt_out'],
        laws: ['US-CA CCPA/CPRA'],
        residence: 'US-CA',
        actsFor: 'Hector Villaseñor',
        agentCapacity: 'authorisedAgent',
        channel: 'portal',
        ourEntity: entity.us,
        ourRole: 'controller',
        receivedAt: omaha(-8, '08:30'),
        requester: {
          kind: 'organisation',
          name: 'Quietline Agents LLC',
          email: 'requests@quietline.example',
        },
      },
    }),
    us(-6, '10:15', { do: 'acknowledgeRequest', at: omaha(-6, '10:10') }),
    us(-5, '16:20', {
      do: 'confirmIdentity',
      at: omaha(-5, '16:15'),
      method: 'Permission signed by the caller; the caller confirmed it to us by phone',
    }),
    us(-5, '16:30', {
      do: 'note',
      text: 'The billing records of the last three years stay: tax law asks for them. Say so in the answer.',
    }),
  ],
};

/** HIPAA access, answered and granted. */
const healthRecords: DemoCase = {
  key: 'healthRecords',
  steps: [
    us(-15, '11:25', {
      do: 'logRequest',
      facts: {
        title: 'Recordings of a telehealth line',
        summary:
          'A patient of a clinic that uses our line asks for the recordings of her two calls in August.',
        office: 'US',
        rights: ['access'],
        laws: ['US HIPAA Privacy Rule'],
        residence: 'US-NE',
        channel: 'post',
        ourEntity: entity.us,
        ourRole: 'processor',
        receivedAt: omaha(-15, '10:00'),
        requester: { name: 'Lorna Sandahl', phone: '+1 402 555 0119', country: 'United States' },
      },
    }),
    us(-14, '09:50', {
      do: 'confirmIdentity',
      at: omaha(-14, '09:45'),
      method: 'Copy of her driving licence, seen and returned',
    }),
    us(-6, '13:40', { do: 'answerRequest', at: omaha(-6, '13:30') }),
    us(-5, '09:30', {
      do: 'closeRequest',
      at: omaha(-5, '09:25'),
      outcome: 'granted',
      reasons: 'Both recordings were handed to the clinic and, at its word, sent to her on a sealed disc.',
    }),
  ],
};

/** Refused in part, and appealed. */
const refusedAndAppealed: DemoCase = {
  key: 'refusedAndAppealed',
  steps: [
    us(-16, '14:10', {
      do: 'logRequest',
      facts: {
        title: 'Deletion while a bill is open',
        summary: 'He asks for deletion of the account and of everything on it. A bill of August is not paid.',
        office: 'US',
        rights: ['deletion'],
        laws: ['US-VA Virginia CDPA'],
        residence: 'US-VA',
        channel: 'mail',
        ourEntity: entity.us,
        ourRole: 'controller',
        receivedAt: omaha(-16, '13:05'),
        requester: { name: 'Desmond Okafor', email: 'd.okafor@ridgepost.example', country: 'United States' },
      },
    }),
    us(-10, '11:30', { do: 'answerRequest', at: omaha(-10, '11:20') }),
    us(-10, '11:40', {
      do: 'closeRequest',
      at: omaha(-10, '11:35'),
      outcome: 'partlyGranted',
      reasons: 'Marketing data were deleted. The account and its bill stay until the debt is settled.',
      refusalGround: 'Va. Code § 59.1-582 (data needed for a transaction and for legal claims)',
      appealRoute: 'Appeal to us within 30 days; then the Attorney General of Virginia',
    }),
    us(-3, '09:20', { do: 'reopenRequest', reason: 'His appeal came by mail.' }),
    us(-3, '09:24', { do: 'appeal', at: omaha(-3, '08:40') }),
  ],
};

/** Waiting for proof of identity: under UK law the clock has not started. */
const identityAwaited: DemoCase = {
  key: 'identityAwaited',
  steps: [
    int(-4, '10:05', {
      do: 'logRequest',
      facts: {
        title: 'Copy of all data, from an address we do not know',
        summary: 'The mail names a customer, but comes from an address that is on no account.',
        office: 'INT',
        rights: ['access', 'portability'],
        laws: ['GB UK GDPR (as amended by DUAA 2025)'],
        residence: 'GB',
        channel: 'mail',
        ourEntity: entity.uk,
        ourRole: 'controller',
        sentAt: elsewhere('Europe/London', -5, '23:12'),
        receivedAt: london(-4, '09:00'),
        requester: { name: 'Somebody who signs as Fergus Lyle', email: 'fl1987@postbox.example' },
      },
    }),
    int(-4, '10:30', { do: 'askIdentity', at: london(-4, '10:25') }),
    int(-4, '10:34', {
      do: 'task',
      title: 'See whether proof of identity has come',
      dueOn: 2,
      assignee: 'int',
    }),
  ],
};

export const requests = [
  accessExtended,
  deletionByAgent,
  healthRecords,
  refusedAndAppealed,
  identityAwaited,
] as const;
