import { daysAfter, elsewhere, omaha } from '../moments.ts';
import { type DemoCase, int, us } from '../script.ts';
import { company, entity, office, ourLetterhead } from './entities.ts';

const pacific = 'America/Los_Angeles';

const callDetails: DemoCase = {
  key: 'callDetails',
  steps: [
    us(-4, '13:10', {
      do: 'logMail',
      file: {
        name: 'Someone got my call list.eml',
        mail: {
          from: { name: 'Darnell Whitcombe', address: 'darnell@whitcombe-family.example' },
          to: office.us,
          subject: 'Someone got my call list from your people',
          sent: omaha(-5, '23:05'),
          deliveredAfter: 9,
          text: 'My sister-in-law called your support, said she was me, and was read the numbers I called in August. She had only my birthday. I thought you needed a password for that. I want this in writing and I want to know what else she was told.\n\nDarnell Whitcombe',
        },
      },
      facts: {
        title: 'Call details read out to somebody else',
        summary: 'A relative gave his date of birth and was read the numbers he had called in August.',
        office: 'US',
        channel: 'mail',
        framework: 'cpni',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'none',
        sentAt: omaha(-5, '23:05'),
        receivedAt: omaha(-4, '08:20'),
        complainant: {
          name: 'Darnell Whitcombe',
          email: 'darnell@whitcombe-family.example',
          country: 'United States',
        },
      },
    }),
    us(-4, '13:22', {
      do: 'deadline',
      key: 'counsel',
      label: 'Account of the call to counsel',
      dueAt: omaha(1, '12:00'),
    }),
    us(-4, '13:30', {
      do: 'note',
      text: 'Account of the call, made from the recording at the request of counsel: date of birth given at 0:40, no password asked for, nine numbers read out.',
      privilege: { basis: 'workProductFact', holder: company, capacity: 'business' },
    }),
    us(-4, '13:48', {
      do: 'note',
      text: 'Number ported out on a forged order, see the other file.',
    }),
    us(-4, '13:49', { do: 'undo' }),
    us(-3, '10:05', {
      do: 'task',
      key: 'agents',
      title: 'List of calls of that agent in August without a password',
      dueOn: -1,
      assignee: 'us',
    }),
    us(-2, '09:35', { do: 'assign', reviewer: 'int' }),
  ],
};

const portedNumber: DemoCase = {
  key: 'portedNumber',
  steps: [
    us(-9, '09:30', {
      do: 'log',
      facts: {
        title: 'Number taken to another carrier without asking',
        summary:
          'His business number was moved to another carrier on a forged order. He has filed in small claims court.',
        office: 'US',
        channel: 'phone',
        framework: 'cpni',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        happenedAt: omaha(-24, '11:00'),
        receivedAt: omaha(-9, '09:05'),
        complainant: {
          name: 'Anselm Dvorsky',
          email: 'office@dvorsky-heating.example',
          phone: '+1 402 555 0184',
          country: 'United States',
        },
      },
    }),
    us(-9, '09:44', { do: 'acknowledge', at: omaha(-9, '09:40') }),
    us(-8, '10:20', {
      do: 'file',
      key: 'claim',
      file: {
        name: 'Statement of claim.pdf',
        letter: {
          from: ['Anselm Dvorsky', 'Dvorsky Heating'],
          to: ['County Court, Small Claims', 'Lincoln, NE'],
          date: omaha(-10, '09:00'),
          subject: 'Claim for loss of business',
          paragraphs: [
            'The defendant released my telephone number to another company on an order that I did not sign. I was without my number for six days and lost orders.',
            'I ask for the sum stated in the form and for the costs.',
          ],
          signed: 'Anselm Dvorsky',
        },
      },
    }),
    us(-8, '10:26', {
      do: 'rung',
      key: 'court',
      rung: 'court',
      at: omaha(-8, '10:00'),
      body: 'County Court, Small Claims',
      proof: 'claim',
    }),
    us(-8, '10:30', {
      do: 'deadline',
      key: 'defence',
      label: 'Answer to the claim',
      dueAt: omaha(9, '16:30'),
    }),
    us(-8, '10:44', {
      do: 'note',
      text: 'Litigation hold on the port record and the forged order from today; nobody writes to the claimant but counsel.',
      privilege: { basis: 'litigation', holder: company, capacity: 'counsel' },
    }),
    us(-8, '10:52', {
      do: 'party',
      key: 'counsel',
      party: {
        kind: 'person',
        name: 'Harriet Lindqvist-Bow',
        email: 'hlb@bow-mercer.example',
        country: 'United States',
      },
      role: 'counsel',
    }),
    us(-8, '11:05', {
      do: 'party',
      key: 'carrier',
      party: { kind: 'organisation', name: 'Tallgrass Mobile', country: 'United States' },
      role: 'thirdParty',
    }),
    us(-2, '10:10', {
      do: 'said',
      direction: 'in',
      medium: 'post',
      subject: 'Copy of the order',
      correspondent: 'Tallgrass Mobile',
      at: omaha(-2, '09:40'),
      text: 'The carrier sends the order as it received it. The signature is not the one on our file.',
    }),
  ],
};

const optOut: DemoCase = {
  key: 'optOut',
  steps: [
    us(-10, '10:05', {
      do: 'log',
      facts: {
        title: 'Opt-out of sale not carried over',
        summary:
          'She opted out in the old customer portal. The new one asked her again and counted her as in.',
        office: 'US',
        channel: 'portal',
        framework: 'stateLaw',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'none',
        receivedAt: elsewhere(pacific, -10, '07:40'),
        complainant: {
          name: 'Marisol Quintero',
          email: 'm.quintero@bayharbor.example',
          country: 'United States',
        },
      },
    }),
    us(-10, '10:12', {
      do: 'deadline',
      key: 'answer',
      label: 'Answer within 45 days (California)',
      dueAt: daysAfter(45, elsewhere(pacific, -10, '07:40')),
    }),
    us(-10, '10:15', {
      do: 'deadline',
      key: 'confirm',
      label: 'Confirm receipt within ten working days (California)',
      dueAt: omaha(0, '17:00'),
    }),
    us(-9, '11:10', {
      do: 'receipt',
      at: elsewhere(pacific, -11, '16:55'),
      reason:
        'The portal shows the evening before; the time first entered was that of the forwarded message.',
    }),
    us(-9, '11:18', { do: 'acknowledge', at: omaha(-9, '11:15') }),
    us(-9, '11:19', { do: 'deadlineMet', key: 'confirm', at: omaha(-9, '11:15') }),
    us(-5, '14:20', {
      do: 'file',
      key: 'count',
      file: {
        name: 'opt-outs lost in the move.csv',
        text: 'state,people\nCalifornia,212\nColorado,31\nVirginia,18',
      },
    }),
    us(-3, '15:30', {
      do: 'file',
      key: 'answer',
      file: {
        name: 'Answer to Ms Quintero.pdf',
        letter: {
          from: ourLetterhead.us,
          to: ['Marisol Quintero', '4401 Alder Terrace', 'Oakland, CA'],
          date: omaha(-3, '15:00'),
          subject: 'Your opt-out',
          paragraphs: [
            'You opted out last year, and the new customer portal lost it. We have restored your choice today with its first date. Nothing about you was sold or shared in between.',
            'The same had happened to others; their choices have been restored too.',
          ],
          signed: 'Marian Kessler, Privacy Office',
        },
      },
    }),
    us(-3, '15:44', { do: 'answer', at: omaha(-3, '15:40'), proof: 'answer' }),
    us(-3, '15:45', { do: 'deadlineMet', key: 'answer', at: omaha(-3, '15:40') }),
  ],
};

const marketers: DemoCase = {
  key: 'marketers',
  steps: [
    us(-9, '14:05', {
      do: 'log',
      facts: {
        title: 'Number handed to marketers',
        summary: 'He gets calls about hearing aids since he registered for a webinar with us.',
        office: 'US',
        channel: 'mail',
        framework: 'stateLaw',
        ourEntity: entity.us,
        ourRole: 'controller',
        receivedAt: omaha(-10, '17:20'),
        complainant: {
          name: 'Walter Okafor',
          email: 'walter.okafor@plainsmail.example',
          phone: '+1 402 555 0117',
          country: 'United States',
        },
      },
    }),
    us(-9, '14:12', {
      do: 'deadline',
      key: 'acknowledge',
      label: 'Acknowledge within five working days (house target)',
      dueAt: omaha(-5, '17:00'),
    }),
    us(-4, '16:10', {
      do: 'deadlineMissed',
      key: 'acknowledge',
      reason: 'The file had no owner: each of us took it to be with the other.',
    }),
    us(-4, '16:15', { do: 'acknowledge', at: omaha(-4, '16:12') }),
    int(-3, '12:55', {
      do: 'note',
      text: 'The sponsor of his webinar is the same one as in the Swiss file of last week; see the contract note there.',
    }),
    us(-2, '11:15', { do: 'party', party: 'addressPassedOn/partner', role: 'thirdParty' }),
    us(-2, '11:20', {
      do: 'task',
      title: 'Ask the sponsor for the calling list of September',
      dueOn: 0,
      assignee: 'us',
    }),
  ],
};

export const usPhoneAndState = [callDetails, portedNumber, optOut, marketers] as const;
