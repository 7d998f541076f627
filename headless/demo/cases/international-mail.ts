import { daysAfter, elsewhere, london, londonZone } from '../moments.ts';
import { type DemoCase, int, justNow } from '../script.ts';
import { entity, office } from './entities.ts';

const oslo = 'Europe/Oslo';

const newsletter: DemoCase = {
  key: 'newsletter',
  steps: [
    int(-6, '09:05', {
      do: 'logMail',
      file: {
        name: 'Still receiving your offers.eml',
        mail: {
          from: { name: 'Ingrid Solheim', address: 'ingrid.solheim@fjordpost.example' },
          to: office.int,
          subject: 'Still receiving your offers',
          sent: elsewhere(oslo, -7, '21:14'),
          deliveredAfter: 4,
          text: `Dear Sir or Madam,

I objected to your weekly offers on two occasions, most recently by the link at the foot of the message, and I was told both times that my address had been taken off the list. I have received three more since.

I attach the two confirmations and the last offer. Please tell me where you have my address from, why my objection was not observed, and what you will do so that this stops.

I expect an answer in writing.

Ingrid Solheim
Bergen`,
          attachments: [
            {
              name: 'first confirmation.txt',
              text: 'You have been unsubscribed.\nWe are sorry to see you go. It can take up to ten days until the last message has reached you.',
            },
            {
              name: 'second confirmation.txt',
              text: 'You have been unsubscribed.\nWe are sorry to see you go. It can take up to ten days until the last message has reached you.',
            },
            {
              name: 'Offers of the week.eml',
              mail: {
                from: { name: 'Larkmoor Offers', address: 'offers@larkmoor.example' },
                to: { name: '', address: 'Ingrid.Solheim@fjordpost.example' },
                subject: 'Three ways to host your next meeting',
                sent: elsewhere(oslo, -8, '06:00'),
                text: 'Dear customer,\n\nthis week: conference rooms for up to 200 people at half the price.\n\nUnsubscribe at the foot of this message.',
              },
            },
          ],
        },
      },
      facts: {
        title: 'Newsletter kept coming after two objections',
        summary:
          'She objected twice and was told twice that her address was taken off the list. Three more mailings followed.',
        office: 'INT',
        channel: 'mail',
        framework: 'gdpr',
        isHrData: false,
        ourEntity: entity.uk,
        ourRole: 'controller',
        recourseMechanism: 'dataProtectionAuthority',
        sentAt: elsewhere(oslo, -7, '21:14'),
        receivedAt: london(-6, '08:58'),
        complainant: {
          name: 'Ingrid Solheim',
          email: 'ingrid.solheim@fjordpost.example',
          country: 'Norway',
        },
      },
    }),
    int(-6, '09:12', {
      do: 'deadline',
      key: 'acknowledge',
      label: 'Acknowledge within five working days (house target)',
      dueAt: london(-1, '17:00'),
    }),
    int(-6, '09:14', {
      do: 'deadline',
      key: 'answer',
      label: 'Answer within one month',
      dueAt: daysAfter(30, london(-6, '08:58')),
    }),
    int(-6, '09:20', {
      do: 'task',
      key: 'suppression',
      title: 'Ask the mailing team for the suppression record',
      dueOn: -3,
      assignee: 'int',
    }),
    int(-6, '09:22', {
      do: 'task',
      key: 'source',
      title: 'Find out where the address came from',
      dueOn: 2,
      assignee: 'us',
    }),
    int(-4, '10:31', {
      do: 'note',
      text: 'The mailing team answers: the address stands twice in the list, once as Ingrid.Solheim with capitals. Only the other spelling was suppressed, both times.',
    }),
    int(-4, '10:40', {
      do: 'said',
      direction: 'out',
      medium: 'mail',
      subject: 'Suppression by exact spelling',
      correspondent: 'Mailing team, Larkmoor Communications (UK) Limited',
      at: london(-4, '10:36'),
      text: 'Please suppress both spellings today and tell us since when the list compares addresses letter by letter. We need the number of people it may concern.',
    }),
    int(-2, '11:02', { do: 'assign', reviewer: 'us' }),
  ],
};

const secondCopy: DemoCase = {
  key: 'secondCopy',
  steps: [
    int(-5, '09:40', {
      do: 'log',
      facts: {
        title: 'Weekly offers despite objection',
        summary: 'Came through the form on the web site, in the same words as the mail of the day before.',
        office: 'INT',
        channel: 'portal',
        framework: 'gdpr',
        receivedAt: london(-5, '09:31'),
        complainant: {
          name: 'Ingrid Solheim',
          email: 'ingrid.solheim@fjordpost.example',
          country: 'Norway',
        },
      },
    }),
    int(-5, '09:52', {
      do: 'makeVoid',
      reason:
        'The same complaint by the same person as the one that came by mail the day before; kept there.',
    }),
  ],
};

const stranger: DemoCase = {
  key: 'stranger',
  steps: [
    justNow('int', 150, {
      do: 'logMail',
      file: {
        name: 'An account I never opened.eml',
        mail: {
          from: { name: 'Callum Fairweather', address: 'c.fairweather@harrowmail.example' },
          to: office.int,
          subject: 'An account I never opened',
          sent: elsewhere(londonZone, -1, '22:47'),
          deliveredAfter: 11,
          text: `Hello,

since last month I get reminders for conference calls of a company I have never heard of. Somebody has opened an account in my name and with my address. Your help desk tells me that they cannot talk to me because I cannot answer the security question, which I did not choose.

This is a complaint about how you use my personal data. Please close the account, tell me what was stored under my name, and who gave it to you.

Callum Fairweather`,
        },
      },
      facts: {
        title: 'Account opened in a stranger’s name',
        summary: 'He never had an account and receives its reminders. The help desk refused to talk to him.',
        office: 'INT',
        channel: 'mail',
        framework: 'uk164A',
        ourEntity: entity.uk,
        sentAt: elsewhere(londonZone, -1, '22:47'),
        complainant: {
          name: 'Callum Fairweather',
          email: 'c.fairweather@harrowmail.example',
          country: 'United Kingdom',
        },
      },
    }),
    justNow('int', 144, {
      do: 'task',
      title: 'Ask for the sign-up record before it is overwritten',
      dueOn: 1,
      assignee: 'int',
    }),
    justNow('int', 141, {
      do: 'note',
      text: 'Receipt still to be confirmed: the shared mailbox was moved last night, and the server’s time may not be ours.',
    }),
  ],
};

const recording: DemoCase = {
  key: 'recording',
  steps: [
    int(-9, '10:15', {
      do: 'log',
      facts: {
        title: 'Recording not handed over',
        summary:
          'She asked for the recording of a support call and was told that there is none. She heard the announcement that the call was being recorded.',
        office: 'INT',
        channel: 'portal',
        framework: 'gdpr',
        isHrData: false,
        ourEntity: entity.uk,
        ourRole: 'controller',
        recourseMechanism: 'dataProtectionAuthority',
        happenedAt: elsewhere('Europe/Dublin', -22, '15:20'),
        receivedAt: london(-9, '10:02'),
        complainant: {
          name: 'Niamh Corcoran',
          email: 'niamh.corcoran@liffeynet.example',
          phone: '+353 20 910 0144',
          country: 'Ireland',
        },
      },
    }),
    int(-9, '10:24', {
      do: 'deadline',
      key: 'acknowledge',
      label: 'Acknowledge within five working days (house target)',
      dueAt: london(-4, '17:00'),
    }),
    int(-9, '10:25', {
      do: 'deadline',
      key: 'search',
      label: 'Result of the archive search, promised on the phone',
      dueAt: london(1, '12:00'),
    }),
    int(-8, '09:10', {
      do: 'said',
      direction: 'out',
      medium: 'phone',
      subject: 'First call back',
      correspondent: 'Niamh Corcoran',
      at: london(-8, '09:04'),
      text: 'She called from a second number, not the one on her account. Told her that the search is made again with both numbers and that she hears from us.',
    }),
    int(-8, '09:13', { do: 'acknowledge', at: london(-8, '09:04') }),
    int(-8, '09:14', { do: 'deadlineMet', key: 'acknowledge', at: london(-8, '09:04') }),
    int(-8, '09:20', {
      do: 'task',
      key: 'archive',
      title: 'Search the archive by her second number',
      dueOn: 0,
      assignee: 'int',
    }),
    int(-8, '09:31', { do: 'describe', facts: { title: 'Call recording not handed over' } }),
    int(-3, '11:44', {
      do: 'note',
      key: 'moved',
      text: 'Recordings of that week were moved to the new archive last month.',
    }),
    int(-3, '12:20', {
      do: 'changeNote',
      key: 'moved',
      text: 'Recordings of that week were moved to the new archive last month; its index by caller is complete since yesterday.',
    }),
  ],
};

export const internationalMail = [newsletter, secondCopy, stranger, recording] as const;
