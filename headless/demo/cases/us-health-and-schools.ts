import { fromNow, omaha, omahaZone } from '../moments.ts';
import { type DemoCase, int, us } from '../script.ts';
import { company, entity, office, ourLetterhead } from './entities.ts';

const visitSummary: DemoCase = {
  key: 'visitSummary',
  steps: [
    us(-7, '10:05', {
      do: 'log',
      facts: {
        title: 'Visit summary sent to a former employer',
        summary: 'His visit summary went to a mail address at a company he left two years ago.',
        office: 'US',
        channel: 'phone',
        framework: 'hipaa',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'processor',
        recourseMechanism: 'none',
        happenedAt: omaha(-9, '16:20'),
        receivedAt: omaha(-7, '09:50'),
        complainant: {
          name: 'Walter Okafor',
          email: 'walter.okafor@plainsmail.example',
          phone: '+1 402 555 0117',
          country: 'United States',
        },
      },
    }),
    us(-7, '10:12', {
      do: 'party',
      key: 'clinic',
      party: {
        kind: 'organisation',
        name: 'Sandhill Family Clinics',
        email: 'privacy@sandhill-clinics.example',
        country: 'United States',
        remarks: 'Covered entity; we send its summaries as business associate.',
      },
      role: 'client',
    }),
    us(-7, '10:18', {
      do: 'said',
      direction: 'out',
      medium: 'phone',
      subject: 'Told the clinic',
      correspondent: 'Privacy officer, Sandhill Family Clinics',
      at: omaha(-7, '10:15'),
      text: 'One summary, one recipient, sent on the evening of the visit. The clinic writes to the former employer and asks for deletion.',
    }),
    us(-7, '10:25', {
      do: 'deadline',
      key: 'facts',
      label: 'Facts to the clinic, as promised',
      dueAt: fromNow(145, omahaZone),
    }),
    us(-6, '09:40', { do: 'acknowledge', at: omaha(-6, '09:35') }),
    us(-6, '09:55', {
      do: 'task',
      key: 'address',
      title: 'Find out who changed the address',
      dueOn: -2,
      assignee: 'us',
    }),
    us(-6, '11:20', {
      do: 'note',
      text: 'Counsel asks that the vendor of the address service is not written to before the contract has been read.',
      privilege: { basis: 'attorneyClient', holder: company, capacity: 'counsel' },
    }),
    us(-4, '10:30', {
      do: 'file',
      key: 'extract',
      file: {
        name: 'change record of the address.csv',
        text: 'changed at,field,before,after,by\n-,mail address,w.okafor@plainsmail.example,wokafor@brightfield.example,import of the employer list',
      },
    }),
    us(-4, '10:41', { do: 'taskDone', key: 'address' }),
    int(-3, '09:05', {
      do: 'note',
      text: 'Read for the other office: the import of the employer list overwrites addresses a person has set. The same import runs in London; a task is set there.',
    }),
    us(-2, '15:10', { do: 'taskAgain', key: 'address' }),
    us(-2, '15:14', {
      do: 'note',
      text: 'Opened again: the import overwrote the address, but the record doesn’t say who started it.',
    }),
  ],
};

const nurseLine: DemoCase = {
  key: 'nurseLine',
  steps: [
    us(-8, '13:30', {
      do: 'logMail',
      file: {
        name: 'Recorded without being told.eml',
        mail: {
          from: { name: 'Loretta Haugland', address: 'lhaugland@prairienet.example' },
          to: office.us,
          subject: 'Recorded without being told',
          sent: omaha(-9, '20:12'),
          deliveredAfter: 2,
          text: 'I called the nurse line about my son and found out from the bill that the call was recorded. Nobody told me. I want to know who listens to these and I want it deleted.\n\nLoretta Haugland',
          attachments: [
            {
              name: 'bill of the nurse line.txt',
              text: 'Call of 11 minutes, nurse line, recorded for quality.\nNo charge.',
            },
          ],
        },
      },
      facts: {
        title: 'Nurse line recorded the call',
        summary: 'She says that nobody told her that the call was recorded.',
        office: 'US',
        channel: 'mail',
        framework: 'hipaa',
        isHrData: false,
        ourEntity: entity.us,
        ourRole: 'processor',
        recourseMechanism: 'none',
        sentAt: omaha(-9, '20:12'),
        receivedAt: omaha(-8, '08:30'),
        complainant: {
          name: 'Loretta Haugland',
          email: 'lhaugland@prairienet.example',
          country: 'United States',
        },
      },
    }),
    us(-8, '13:42', {
      do: 'deadline',
      key: 'answer',
      label: 'Answer within ten working days (house target)',
      dueAt: omaha(2, '17:00'),
    }),
    us(-7, '14:05', { do: 'acknowledge', at: omaha(-7, '14:00') }),
    us(-5, '10:15', {
      do: 'note',
      text: 'Listened to the first minute with the quality team: the announcement is there, in English and in Spanish, and she answers it.',
    }),
    us(-5, '10:50', {
      do: 'file',
      key: 'answer',
      file: {
        name: 'Answer to Ms Haugland.pdf',
        letter: {
          from: ourLetterhead.us,
          to: ['Loretta Haugland', '88 Quarry Street', 'Hastings, NE'],
          date: omaha(-5, '10:30'),
          subject: 'Your call to the nurse line',
          paragraphs: [
            'Thank you for writing to us. We have looked into your call. It begins with an announcement that it will be recorded, and you were asked whether you agree.',
            'Recordings are heard by two members of the quality team and are deleted after ninety days. We have deleted yours today, as you asked.',
          ],
          signed: 'Marian Kessler, Privacy Office',
        },
      },
    }),
    us(-5, '11:02', { do: 'answer', at: omaha(-5, '10:55'), proof: 'answer' }),
    us(-5, '11:03', { do: 'deadlineMet', key: 'answer', at: omaha(-5, '10:55') }),
    us(-3, '09:30', {
      do: 'close',
      outcome: 'notUpheld',
      reasons:
        'The announcement was played and agreed to. The recording was deleted all the same, because she asked for it.',
      at: omaha(-3, '09:25'),
    }),
  ],
};

const photographs: DemoCase = {
  key: 'photographs',
  steps: [
    us(-6, '13:05', {
      do: 'logMail',
      file: {
        name: 'Photos of my daughter online.eml',
        mail: {
          from: { name: 'Teresa Alvarado', address: 't.alvarado@harlowmail.example' },
          to: office.us,
          subject: 'Photos of my daughter are online',
          sent: omaha(-6, '12:31'),
          deliveredAfter: 6,
          text: 'The photographs of the class trip are on a page that opens without a password. I found it with a search engine, with the names under the pictures. I never signed anything. Please take it down now and call me.\n\nTeresa Alvarado\n+1 402 555 0162',
          attachments: [{ name: 'what I saw.png', picture: 'page' }],
        },
      },
      facts: {
        title: 'Pupil photographs on a public page',
        summary: 'A parent found class photographs with names on a page that anybody can open.',
        office: 'US',
        channel: 'mail',
        framework: 'school',
        isHrData: false,
        ourEntity: entity.school,
        ourRole: 'processor',
        recourseMechanism: 'none',
        sentAt: omaha(-6, '12:31'),
        receivedAt: omaha(-6, '12:40'),
        complainant: {
          name: 'Teresa Alvarado',
          email: 't.alvarado@harlowmail.example',
          phone: '+1 402 555 0162',
          country: 'United States',
        },
      },
    }),
    us(-6, '13:12', {
      do: 'party',
      key: 'district',
      party: {
        kind: 'organisation',
        name: 'Harlow Creek School District',
        email: 'records@harlowcreek.example',
        country: 'United States',
      },
      role: 'client',
    }),
    us(-6, '13:18', { do: 'acknowledge', at: omaha(-6, '13:15') }),
    us(-6, '13:20', {
      do: 'note',
      text: 'The page was taken down within the hour. It had been shared by a link for parents; the link needed no password.',
    }),
    us(-6, '13:40', {
      do: 'file',
      key: 'wrong',
      file: { name: 'trip list.csv', text: 'seat,grade\n1,4\n2,4\n3,5' },
    }),
    us(-6, '13:43', {
      do: 'removeFile',
      key: 'wrong',
      reason: 'The bus list of the school, sent by mistake; it has nothing to do with the page.',
    }),
    us(-6, '14:01', {
      do: 'task',
      key: 'cache',
      title: 'Confirm that the page is gone from the search engine',
      dueOn: -4,
      assignee: 'us',
    }),
    us(-4, '09:20', { do: 'taskDone', key: 'cache' }),
    us(-4, '09:32', { do: 'answer', at: omaha(-4, '09:30') }),
    us(-4, '09:41', {
      do: 'close',
      outcome: 'upheld',
      reasons:
        'The page was open to everybody for nine days. It is gone, the links of the district now need a password, and the parent and the district were told.',
      at: omaha(-4, '09:40'),
    }),
  ],
};

const grades: DemoCase = {
  key: 'grades',
  steps: [
    us(-3, '14:20', {
      do: 'log',
      facts: {
        title: 'Grades shown to the other parent',
        summary:
          'The parents live apart. The account that the school set up for one shows the grades to the other as well.',
        office: 'US',
        channel: 'phone',
        framework: 'school',
        ourEntity: entity.school,
        ourRole: 'processor',
        receivedAt: omaha(-3, '14:05'),
        complainant: { name: 'Joelle Rasmussen', phone: '+1 402 555 0139', country: 'United States' },
      },
    }),
    us(-3, '14:25', { do: 'party', party: 'photographs/district', role: 'client' }),
    us(-3, '14:31', {
      do: 'deadline',
      key: 'order',
      label: 'Copy of the custody order from the school',
      dueAt: omaha(5, '12:00'),
    }),
    us(-1, '13:50', {
      do: 'deadlineWithdrawn',
      key: 'order',
      reason: 'The district keeps the order itself and decides who sees what; we need no copy.',
    }),
    us(-1, '13:58', {
      do: 'note',
      text: 'The district and we agree to look at the settings together; what is said there stays between the two.',
      privilege: {
        basis: 'commonInterest',
        holder: 'Larkmoor School Services and the district',
        capacity: 'business',
      },
    }),
  ],
};

export const usHealthAndSchools = [visitSummary, nurseLine, photographs, grades] as const;
