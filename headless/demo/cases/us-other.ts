import { elsewhere, fromNow, omaha, omahaZone } from '../moments.ts';
import { type DemoCase, justNow, us } from '../script.ts';
import { entity, office } from './entities.ts';

const berlin = 'Europe/Berlin';

const conferenceAccount: DemoCase = {
  key: 'conferenceAccount',
  steps: [
    us(-10, '13:20', {
      do: 'logMail',
      file: {
        name: 'Delete my account.eml',
        mail: {
          from: { name: 'Jutta Rehwinkel', address: 'j.rehwinkel@nordpost.example' },
          to: office.us,
          subject: 'Delete my account',
          sent: elsewhere(berlin, -11, '18:20'),
          deliveredAfter: 4,
          text: 'Dear team,\n\nin spring I asked you to delete my conference account. Last week I could still sign in with the old password, and all my recordings were there. Your dispute resolution body has my complaint as well.\n\nJutta Rehwinkel',
        },
      },
      facts: {
        title: 'Conference account not deleted',
        summary: 'She asked for deletion in spring and could still sign in last week.',
        office: 'US',
        channel: 'mail',
        framework: 'dpfEu',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'disputeResolutionBody',
        sentAt: elsewhere(berlin, -11, '18:20'),
        receivedAt: omaha(-10, '08:25'),
        complainant: {
          name: 'Jutta Rehwinkel',
          email: 'j.rehwinkel@nordpost.example',
          country: 'Germany',
        },
      },
    }),
    us(-10, '13:31', {
      do: 'rung',
      key: 'body',
      rung: 'independentRecourse',
      at: elsewhere(berlin, -11, '18:20'),
      body: 'Dispute resolution body named in the statement',
    }),
    us(-10, '13:40', { do: 'acknowledge', at: omaha(-10, '13:38') }),
    us(-8, '15:05', {
      do: 'said',
      direction: 'in',
      medium: 'portal',
      subject: 'Mediation',
      correspondent: 'Dispute resolution body',
      at: omaha(-8, '14:50'),
      text: 'The body asks both sides whether they agree to settle: deletion with a certificate, and the fee of the last quarter back.',
    }),
    us(-7, '13:15', {
      do: 'file',
      key: 'certificate',
      file: {
        name: 'Certificate of deletion.pdf',
        letter: {
          from: ['Larkmoor Communications, Inc.', 'Conference Operations', 'Omaha, NE'],
          to: ['Jutta Rehwinkel'],
          date: omaha(-7, '13:00'),
          subject: 'Certificate of deletion',
          paragraphs: [
            'The account, its recordings and the address book that belonged to it were deleted today. Copies in backups expire within thirty-five days and are not restored.',
          ],
          signed: 'Conference Operations',
        },
      },
    }),
    us(-6, '15:02', { do: 'answer', at: omaha(-6, '15:00'), proof: 'certificate' }),
    us(-6, '15:05', { do: 'rungOutcome', key: 'body', outcome: 'Settled; the body closed its file.' }),
    us(-5, '09:15', {
      do: 'close',
      outcome: 'settled',
      reasons:
        'Both sides agreed to the proposal of the dispute resolution body, and it has been carried out.',
      at: omaha(-5, '09:10'),
    }),
  ],
};

const question: DemoCase = {
  key: 'question',
  steps: [
    us(-7, '15:30', {
      do: 'log',
      facts: {
        title: 'Letter about an application',
        summary: 'A letter to the privacy office that asks when a post will be filled.',
        office: 'US',
        channel: 'post',
        framework: 'other',
        receivedAt: omaha(-7, '15:10'),
        complainant: { name: 'Percival Stroud', country: 'United States' },
      },
    }),
    us(-7, '15:42', {
      do: 'close',
      outcome: 'notAComplaint',
      reasons:
        'He asks about his application and complains of nothing. Passed on to recruiting; told so by card.',
      at: omaha(-7, '15:40'),
    }),
  ],
};

const directory: DemoCase = {
  key: 'directory',
  steps: [
    us(-6, '16:05', {
      do: 'log',
      facts: {
        title: 'Unlisted address in the staff directory',
        summary:
          'The home address of an employee under a protection order could be seen by the whole company.',
        office: 'US',
        channel: 'inPerson',
        framework: 'other',
        isHrData: true,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'none',
        receivedAt: omaha(-6, '15:50'),
        complainant: { name: 'Corinne Abernathy-Voss', country: 'United States' },
      },
    }),
    us(-6, '16:20', { do: 'acknowledge', at: omaha(-6, '15:55') }),
    us(-6, '16:25', {
      do: 'task',
      key: 'hide',
      title: 'Have the address hidden today and the export of last night recalled',
      dueOn: -6,
      assignee: 'us',
    }),
    us(-6, '17:10', { do: 'taskDone', key: 'hide' }),
    us(-5, '15:20', { do: 'answer', at: omaha(-5, '15:15') }),
    us(-4, '15:05', {
      do: 'close',
      outcome: 'partlyUpheld',
      reasons:
        'The directory showed the address for one day after an update; the export she feared was not made. Addresses of people under an order are now kept out of the directory altogether.',
      at: omaha(-4, '15:00'),
    }),
  ],
};

const meetingRoom: DemoCase = {
  key: 'meetingRoom',
  steps: [
    justNow('us', 48, {
      do: 'log',
      facts: {
        title: 'Papers left in a meeting room',
        summary:
          'A visitor found a folder with customer contracts on the table and brought it to the reception. He wants to know whether his own was among them.',
        office: 'US',
        channel: 'inPerson',
        framework: 'other',
        ourEntity: entity.us,
        receivedAt: fromNow(-70, omahaZone),
        complainant: { name: 'Leopold Grantham', phone: '+1 402 555 0190', country: 'United States' },
      },
    }),
    justNow('us', 44, {
      do: 'task',
      title: 'Go through the folder with the sales team and list whose contracts are in it',
      dueOn: 1,
      assignee: 'us',
    }),
    justNow('us', 41, {
      do: 'deadline',
      key: 'acknowledge',
      label: 'Call him back, as promised at the reception',
      dueAt: fromNow(75, omahaZone),
    }),
    justNow('us', 38, {
      do: 'note',
      text: 'The folder is in the safe of the privacy office; the reception has the visitor’s card.',
    }),
  ],
};

export const usOther = [conferenceAccount, question, directory, meetingRoom] as const;
