import type { Channel, Framework } from '../../shared/domain/complaint.ts';
import type { Office } from '../../shared/domain/offices.ts';

export type DemoComplaint = {
  title: string;
  summary: string;
  from: string;
  country: string;
  office: Office;
  framework: Framework;
  channel: Channel;
  stage: 'open' | 'acknowledged' | 'answered' | 'closed';
  /** Days before now when it was received. */
  daysAgo: number;
  /** Days from now until its deadline; negative when it has passed. */
  dueIn: number;
  task: string;
  note: string;
  isPrivileged?: boolean;
};

/** People and events are made up. */
export const demoComplaints: readonly DemoComplaint[] = [
  {
    title: 'Newsletter kept coming after two objections',
    summary: 'She objected in March and in June and still receives the weekly offers.',
    from: 'Ingrid Solheim',
    country: 'Norway',
    office: 'INT',
    framework: 'gdpr',
    channel: 'mail',
    stage: 'open',
    daysAgo: 6.5,
    dueIn: -1,
    task: 'Ask the mailing team for the suppression record',
    note: 'The address stands twice in the list, once with a capital letter.',
  },
  {
    title: 'Visit summary sent to a former employer',
    summary: 'His visit summary went to an address he left two years ago.',
    from: 'Walter Okafor',
    country: 'United States',
    office: 'US',
    framework: 'hipaa',
    channel: 'phone',
    stage: 'acknowledged',
    daysAgo: 5,
    dueIn: 0.1,
    task: 'Find out who changed the address',
    note: 'Counsel asks that the vendor is not written to before Thursday.',
    isPrivileged: true,
  },
  {
    title: 'Transfer of account data to Omaha',
    summary: 'He asks on which ground his account data are processed in the United States.',
    from: 'Matthias Brandner',
    country: 'Austria',
    office: 'INT',
    framework: 'dpfEu',
    channel: 'post',
    stage: 'answered',
    daysAgo: 4.8,
    dueIn: 9,
    task: 'File the signed answer',
    note: 'The letter came with a copy of the statement of last year.',
  },
  {
    title: 'Call recording not handed over',
    summary: 'She asked for the recording of a call in September and was told that there is none.',
    from: 'Niamh Corcoran',
    country: 'Ireland',
    office: 'INT',
    framework: 'gdpr',
    channel: 'portal',
    stage: 'acknowledged',
    daysAgo: 3.2,
    dueIn: 4,
    task: 'Search the archive by her second number',
    note: 'Recordings of that week were moved to the new archive on Monday.',
  },
  {
    title: 'Pupil photographs on a public page',
    summary: 'A parent found class photographs on a page that anybody can open.',
    from: 'Teresa Alvarado',
    country: 'United States',
    office: 'US',
    framework: 'school',
    channel: 'mail',
    stage: 'closed',
    daysAgo: 6,
    dueIn: 2,
    task: 'Confirm that the page is gone from the cache',
    note: 'The page was taken down within the hour.',
  },
  {
    title: 'Account opened in a stranger’s name',
    summary: 'He never had an account and receives its reminders.',
    from: 'Callum Fairweather',
    country: 'United Kingdom',
    office: 'INT',
    framework: 'uk164A',
    channel: 'mail',
    stage: 'open',
    daysAgo: 1.4,
    dueIn: 12,
    task: 'Ask for the sign-up record',
    note: 'No identity papers were asked for, and none are needed yet.',
  },
];
