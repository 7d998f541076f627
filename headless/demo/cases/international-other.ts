import { elsewhere, london } from '../moments.ts';
import { type DemoCase, int } from '../script.ts';
import { entity, office } from './entities.ts';

const visitorBook: DemoCase = {
  key: 'visitorBook',
  steps: [
    int(-5, '10:30', {
      do: 'log',
      facts: {
        title: 'Visitor book open on the reception desk',
        summary:
          'While signing in at the London office she could read who had visited the day before, and whom.',
        office: 'INT',
        channel: 'inPerson',
        framework: 'gdpr',
        ourEntity: entity.uk,
        ourRole: 'controller',
        recourseMechanism: 'none',
        happenedAt: london(-5, '10:05'),
        receivedAt: london(-5, '10:15'),
        complainant: {
          name: 'Niamh Corcoran',
          email: 'niamh.corcoran@liffeynet.example',
          country: 'Ireland',
        },
      },
    }),
    int(-5, '10:36', { do: 'acknowledge', at: london(-5, '10:20') }),
    int(-5, '10:50', {
      do: 'task',
      key: 'cards',
      title: 'Single cards instead of the book',
      dueOn: -3,
      assignee: 'int',
    }),
    int(-3, '11:05', { do: 'taskDone', key: 'cards' }),
    int(-3, '11:10', { do: 'answer', at: london(-3, '11:08') }),
    int(-3, '11:14', {
      do: 'close',
      outcome: 'upheld',
      reasons:
        'The book was readable for every visitor. It has been replaced by single cards that are locked away in the evening; she was told so and thanked.',
      at: london(-3, '11:12'),
    }),
  ],
};

const webcast: DemoCase = {
  key: 'webcast',
  steps: [
    int(-4, '09:12', {
      do: 'logMail',
      file: {
        name: 'Enregistrement sans information.eml',
        mail: {
          from: { name: 'Maëlle Quéméneur', address: 'maelle.quemeneur@courrielouest.example' },
          to: office.int,
          subject: 'Réclamation : enregistrement sans information préalable',
          sent: elsewhere('Europe/Paris', -5, '17:33'),
          deliveredAfter: 5,
          text: `Madame, Monsieur,

J'ai suivi la semaine dernière une formation à distance organisée par la société Orvanne Formation sur votre plateforme. J'ai découvert après coup que la séance avait été enregistrée et mise à disposition de tous les inscrits, avec ma voix et mon image.

Personne ne nous a informés de l'enregistrement. Je vous demande de le retirer et de me dire qui l'a téléchargé.

Cordialement,
Maëlle Quéméneur`,
        },
      },
      facts: {
        title: 'Training session recorded without notice',
        summary:
          'Mail in French. The session was run by a client on our platform; the recording was offered to everybody enrolled.',
        office: 'INT',
        channel: 'mail',
        framework: 'gdpr',
        isHrData: false,
        ourEntity: entity.uk,
        ourRole: 'processor',
        recourseMechanism: 'other',
        sentAt: elsewhere('Europe/Paris', -5, '17:33'),
        receivedAt: london(-4, '08:50'),
        complainant: {
          name: 'Maëlle Quéméneur',
          email: 'maelle.quemeneur@courrielouest.example',
          country: 'France',
        },
      },
    }),
    int(-4, '09:20', {
      do: 'party',
      key: 'client',
      party: {
        kind: 'organisation',
        name: 'Orvanne Formation',
        email: 'contact@orvanne-formation.example',
        country: 'France',
      },
      role: 'client',
    }),
    int(-4, '09:40', {
      do: 'said',
      direction: 'out',
      medium: 'mail',
      subject: 'A complaint that is yours to answer',
      correspondent: 'Orvanne Formation',
      at: london(-4, '09:35'),
      text: 'You are the controller for your sessions. We forward the complaint, have blocked the download meanwhile, and hold the list of downloads ready for you.',
    }),
    int(-4, '09:45', { do: 'acknowledge', at: london(-4, '09:42') }),
    int(-2, '11:30', {
      do: 'close',
      outcome: 'referred',
      reasons:
        'The client is the controller and took the complaint over in writing. She was told whom to turn to; the recording stays blocked until the client decides.',
      at: london(-2, '11:25'),
    }),
  ],
};

const callRecording: DemoCase = {
  key: 'callRecording',
  steps: [
    int(-3, '09:10', {
      do: 'log',
      facts: {
        title: 'Recording of a support call passed to a reseller',
        summary: 'Her call to support was sent to the reseller in Melbourne, who quoted from it.',
        office: 'INT',
        channel: 'mail',
        framework: 'australia',
        ourEntity: entity.uk,
        ourRole: 'controller',
        recourseMechanism: 'none',
        receivedAt: london(-3, '08:55'),
        complainant: {
          name: 'Matilda Kerrigan',
          email: 'm.kerrigan@yarramail.example',
          country: 'Australia',
        },
      },
    }),
    int(-3, '09:40', { do: 'acknowledge', at: london(-3, '09:35') }),
  ],
};

const trialAccount: DemoCase = {
  key: 'trialAccount',
  steps: [
    int(-2, '10:05', {
      do: 'log',
      facts: {
        title: 'Offers after a trial account was closed',
        summary: 'He closed his trial account in August and still gets calls about it.',
        office: 'INT',
        channel: 'mail',
        framework: 'india',
        ourEntity: entity.uk,
        ourRole: 'controller',
        recourseMechanism: 'none',
        receivedAt: london(-2, '09:50'),
        complainant: {
          name: 'Arjun Venkataraman',
          email: 'arjun.v@coromandelpost.example',
          country: 'India',
        },
      },
    }),
  ],
};

export const internationalOther = [visitorBook, webcast, callRecording, trialAccount] as const;
