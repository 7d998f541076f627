import { daysAfter, elsewhere, london, omaha } from '../moments.ts';
import { type DemoCase, int, us } from '../script.ts';
import { entity, office, ourLetterhead } from './entities.ts';

const vienna = 'Europe/Vienna';
const zurich = 'Europe/Zurich';

const toOmaha: DemoCase = {
  key: 'toOmaha',
  steps: [
    int(-9, '11:20', {
      do: 'log',
      facts: {
        title: 'Transfer of account data to Omaha',
        summary:
          'He asks on which ground his account data are processed in the United States and who certified it.',
        office: 'INT',
        channel: 'post',
        framework: 'dpfEu',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'disputeResolutionBody',
        receivedAt: london(-9, '11:05'),
        complainant: {
          name: 'Matthias Brandner',
          address: 'Lindengasse 41\n1070 Wien',
          country: 'Austria',
        },
      },
    }),
    int(-9, '11:26', {
      do: 'file',
      key: 'letter',
      file: {
        name: 'scan0017.pdf',
        letter: {
          from: ['Matthias Brandner', 'Lindengasse 41', '1070 Wien'],
          to: ['Larkmoor Communications, Inc.', 'Privacy', 'Omaha, USA', 'by way of the London office'],
          date: elsewhere(vienna, -13, '09:00'),
          subject: 'Complaint under the EU–U.S. Data Privacy Framework',
          paragraphs: [
            'I am the administrator of a conference account for a small publishing house. Since the summer our invoices come from Omaha, and the names of all participants of our calls are printed on them.',
            'Your statement says that you are certified under the Data Privacy Framework. I could not find the entity that is named on the invoice in the public list. Please tell me which entity holds my data, on which ground they are transferred, and whom I can turn to if I do not agree.',
            'I enclose a copy of your statement of last year, which says something else.',
          ],
          signed: 'Matthias Brandner',
        },
      },
    }),
    int(-9, '11:29', {
      do: 'file',
      key: 'envelope',
      file: { name: 'envelope with postmark.png', picture: 'envelope' },
    }),
    int(-9, '11:33', { do: 'renameFile', key: 'letter', name: 'Letter of Mr Brandner.pdf' }),
    int(-9, '11:40', {
      do: 'deadline',
      key: 'answer',
      label: 'Answer within 45 days (DPF, Supplemental Principle 11)',
      dueAt: daysAfter(45, london(-9, '11:05')),
    }),
    int(-8, '10:02', { do: 'acknowledge', at: london(-8, '10:00') }),
    us(-7, '09:25', {
      do: 'note',
      text: 'Certification looked up today: the entity on the invoice is covered by the group’s entry under its former name. The entry is to be corrected at the next re-certification.',
    }),
    us(-7, '09:31', {
      do: 'task',
      key: 'list',
      title: 'Have the former name corrected in the public list',
      dueOn: 6,
      assignee: 'us',
    }),
    int(-3, '09:30', {
      do: 'file',
      key: 'reply',
      file: {
        name: 'Answer to Mr Brandner.pdf',
        letter: {
          from: ourLetterhead.int,
          to: ['Matthias Brandner', 'Lindengasse 41', '1070 Wien', 'Austria'],
          date: london(-3, '09:00'),
          subject: 'Your complaint under the EU–U.S. Data Privacy Framework',
          paragraphs: [
            'Thank you for your letter. Your account is held by Larkmoor Communications, Inc. in Omaha. Its certification under the Data Privacy Framework stands in the public list under the company’s former name; we have asked for the entry to be corrected and enclose a copy.',
            'You are right that the names of participants do not belong on an invoice. They have been taken off all invoices from this month on.',
            'If this does not settle your complaint you can turn to the independent dispute resolution body named in our statement, at no cost to you.',
          ],
          signed: 'Priya Raghavan, International Privacy Office',
        },
      },
    }),
    int(-3, '09:41', { do: 'answer', at: london(-3, '09:35'), proof: 'reply' }),
    int(-3, '09:42', { do: 'deadlineMet', key: 'answer', at: london(-3, '09:35') }),
    int(-3, '09:46', {
      do: 'said',
      direction: 'out',
      medium: 'post',
      subject: 'Answer, with a copy of the certification',
      correspondent: 'Matthias Brandner, Wien',
      at: london(-3, '09:35'),
      text: 'Registered letter, handed in at the post room.',
      file: 'reply',
    }),
    int(-3, '09:50', { do: 'task', title: 'File the signed answer', dueOn: -1, assignee: 'int' }),
  ],
};

const addressPassedOn: DemoCase = {
  key: 'addressPassedOn',
  steps: [
    int(-8, '11:08', {
      do: 'logMail',
      file: {
        name: 'Beschwerde Weitergabe meiner Daten.eml',
        mail: {
          from: { name: 'Ursina Caflüsch', address: 'ursina.cafluesch@bergpost.example' },
          to: office.int,
          subject: 'Beschwerde: Weitergabe meiner Daten an einen Partner',
          sent: elsewhere(zurich, -9, '18:52'),
          deliveredAfter: 7,
          text: `Sehr geehrte Damen und Herren

Am Tag nach meiner Anmeldung zu Ihrem Online-Seminar hat mich eine Firma angerufen, mit der ich nie zu tun hatte, und mir ein Angebot gemacht, das genau zum Thema des Seminars passte. Auf meine Frage hiess es, die Nummer stamme «vom Veranstalter».

Ich habe einer Weitergabe nicht zugestimmt. Bitte teilen Sie mir mit, wem Sie meine Angaben gegeben haben und auf welcher Grundlage, und sorgen Sie dafür, dass sie dort gelöscht werden.

Freundliche Grüsse
Ursina Caflüsch`,
        },
      },
      facts: {
        title: 'Contact details passed to a partner without asking',
        summary:
          'Mail in German. After registering for an online seminar she was called by a company that had her number from the organiser.',
        office: 'INT',
        channel: 'mail',
        framework: 'dpfSwiss',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'disputeResolutionBody',
        sentAt: elsewhere(zurich, -9, '18:52'),
        receivedAt: london(-8, '08:40'),
        complainant: {
          name: 'Ursina Caflüsch',
          email: 'ursina.cafluesch@bergpost.example',
          country: 'Switzerland',
        },
      },
    }),
    int(-8, '11:15', {
      do: 'deadline',
      key: 'answer',
      label: 'Answer within 45 days (DPF, Supplemental Principle 11)',
      dueAt: daysAfter(45, london(-8, '08:40')),
    }),
    int(-8, '11:30', {
      do: 'note',
      text: 'In short, from German: she registered for the seminar, was called the day after, and was told that the number came “from the organiser”. She did not consent and wants to know who has it.',
    }),
    int(-7, '10:11', { do: 'acknowledge', at: london(-7, '10:05') }),
    us(-6, '10:40', {
      do: 'party',
      key: 'partner',
      party: {
        kind: 'organisation',
        name: 'Norrby Event Partners',
        email: 'data@norrby-events.example',
        country: 'United States',
        remarks: 'Sponsor of the seminar; got the list of participants.',
      },
      role: 'thirdParty',
    }),
    us(-6, '10:52', {
      do: 'said',
      direction: 'out',
      medium: 'mail',
      subject: 'List of participants of the seminar',
      correspondent: 'Norrby Event Partners',
      at: omaha(-6, '10:48'),
      text: 'Please delete the list of participants and confirm in writing; the contract allows its use on the day of the event only.',
    }),
    us(-4, '09:18', {
      do: 'file',
      key: 'confirmation',
      file: {
        name: 'Confirmation of deletion.txt',
        text: 'We confirm that the list of participants of the seminar was deleted from our system and from the calling list.\n\nNorrby Event Partners, data protection contact',
      },
    }),
    int(-2, '10:20', { do: 'answer', at: london(-3, '16:30') }),
    int(-2, '10:26', {
      do: 'correct',
      step: 'answer',
      at: london(-2, '10:15'),
      reason: 'The answer was ready the afternoon before but went out this morning.',
    }),
    int(-2, '10:28', { do: 'deadlineMet', key: 'answer', at: london(-2, '10:15') }),
  ],
};

export const internationalTransfers = [toOmaha, addressPassedOn] as const;
