import { london, londonZone, omahaZone, on } from '../moments.ts';
import { type DemoCase, int } from '../script.ts';
import { entity, ourLetterhead } from './entities.ts';

const shield: DemoCase = {
  key: 'shield',
  steps: [
    int(-9, '12:05', {
      do: 'log',
      facts: {
        title: 'Complaint of 2019 taken up again',
        summary:
          'Made under the Privacy Shield in 2019 and never closed to her satisfaction: her conference profile was kept after the account ended. The old rules apply to it.',
        office: 'INT',
        channel: 'post',
        framework: 'privacyShield',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'controller',
        recourseMechanism: 'disputeResolutionBody',
        happenedAt: on('2019-05-14', '10:00', 'Europe/Paris'),
        receivedAt: on('2019-09-03', '11:15', londonZone),
        complainant: {
          name: 'Solène Kervadec',
          address: '12 rue des Tanneurs\n29000 Quimper',
          country: 'France',
        },
      },
    }),
    int(-9, '12:12', {
      do: 'rung',
      rung: 'company',
      at: on('2019-09-03', '11:15', londonZone),
      outcome: 'Told in October 2019 that the profile had been deleted.',
    }),
    int(-9, '12:16', {
      do: 'rung',
      rung: 'independentRecourse',
      at: on('2020-01-20', '09:00', londonZone),
      body: 'Dispute resolution body named in the statement of 2019',
      outcome: 'Closed for want of further documents.',
    }),
    int(-9, '12:19', {
      do: 'rung',
      rung: 'panel',
      at: on('2020-06-02', '09:00', londonZone),
      body: 'Informal panel of the European authorities',
      outcome: 'Declined: the company had chosen the panel for HR data only.',
    }),
    int(-9, '12:21', {
      do: 'rung',
      rung: 'enforcement',
      at: on('2020-07-09', '09:00', londonZone),
      body: 'Federal Trade Commission',
      outcome: 'Receipt told; nothing came of it.',
    }),
    int(-9, '12:25', {
      do: 'file',
      key: 'old',
      file: {
        name: 'Letter of October 2019.pdf',
        letter: {
          from: ourLetterhead.us,
          to: ['Solène Kervadec', '12 rue des Tanneurs', '29000 Quimper', 'France'],
          date: on('2019-10-08', '09:00', omahaZone),
          subject: 'Your conference profile',
          paragraphs: [
            'We have deleted your profile and the recordings of your conferences. Invoices are kept for as long as tax law wants it.',
          ],
          signed: 'Privacy Office, Omaha',
        },
      },
    }),
    int(-9, '12:30', { do: 'answer', at: on('2019-10-08', '15:00', omahaZone), proof: 'old' }),
    int(-9, '12:34', {
      do: 'close',
      outcome: 'notUpheld',
      reasons:
        'Brought over from the paper file as it stood: the profile was deleted in October 2019, and the independent body closed the matter.',
      at: london(-9, '12:34'),
    }),
    int(-3, '10:05', {
      do: 'reopen',
      reason:
        'She wrote again and encloses a reminder that was sent to her from the old profile this spring.',
    }),
    int(-3, '10:12', {
      do: 'rung',
      key: 'panel',
      rung: 'arbitration',
      at: london(-3, '10:00'),
      body: 'Notice of intent to arbitrate, Annex I',
    }),
    int(-3, '10:20', {
      do: 'task',
      title: 'Look for the old profile in the archive of closed accounts',
      dueOn: 3,
      assignee: 'us',
    }),
    int(-3, '10:22', {
      do: 'deadline',
      key: 'reply',
      label: 'Reply to the notice of arbitration',
      dueAt: london(8, '17:00'),
    }),
    int(-1, '11:40', {
      do: 'rungOutcome',
      key: 'panel',
      outcome: 'Receipt of the notice confirmed; no arbitrator named yet.',
    }),
  ],
};

export const privacyShield = [shield] as const;
