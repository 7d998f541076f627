import type { CoreClient } from '../../core/create-core.ts';
import { type Moment, fromNow, london, londonZone, omaha, omahaZone } from './moments.ts';

type Input<F> = F extends (input: infer I, ...rest: never[]) => unknown ? I : never;
type Log = Input<CoreClient['complaint']['log']>;
type RequestLog = Input<CoreClient['request']['log']>;
type RequestClose = Input<CoreClient['request']['close']>;
type RequestTimes = 'sentAt' | 'deliveredAt' | 'receivedAt';
type Times = 'happenedAt' | 'sentAt' | 'deliveredAt' | 'receivedAt';

/** The two people of the demonstration, by their office. */
export type Who = 'us' | 'int';

/** A complaint as in the contract, its times as moments. */
export type DemoFacts = Omit<Log, Times | 'ownerId'> & { [T in Times]?: Moment };

/** A request as in the contract, its times as moments. */
export type DemoRequest = Omit<RequestLog, RequestTimes | 'ownerId'> & { [T in RequestTimes]?: Moment };

export type DemoLetter = {
  from: readonly string[];
  to: readonly string[];
  date: Moment;
  subject: string;
  paragraphs: readonly string[];
  signed: string;
};

export type DemoMail = {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  sent: Moment;
  /** Seconds until the receiving server had it; absent where the mail was saved from the sender's own folder. */
  deliveredAfter?: number;
  text: string;
  attachments?: readonly DemoFile[];
};

export type DemoFile = { name: string } & (
  { letter: DemoLetter } | { text: string } | { picture: 'envelope' | 'page' } | { mail: DemoMail }
);

type Privilege = Exclude<Input<CoreClient['notes']['add']>['privilege'], undefined>;
type Said = Input<CoreClient['communications']['record']>;
type Close = Input<CoreClient['complaint']['close']>;
type Rung = Input<CoreClient['complaint']['recordRung']>;
type Correct = Input<CoreClient['complaint']['correctStep']>;
type Party = Input<CoreClient['parties']['add']>;
type Role = Input<CoreClient['parties']['join']>['role'];

/** What one person does at one moment. `key` names what is made, so that later deeds of the case can speak of it. */
export type Deed =
  | { do: 'log'; facts: DemoFacts }
  | { do: 'logMail'; file: DemoFile; facts: DemoFacts }
  | { do: 'logRequest'; facts: DemoRequest }
  | { do: 'askIdentity' | 'acknowledgeRequest' | 'answerRequest'; at: Moment; proof?: string }
  | { do: 'confirmIdentity'; at: Moment; method: string }
  | { do: 'extend'; rule: string; toldAt: Moment; reason: string; proof?: string }
  | { do: 'appeal'; at: Moment }
  | ({ do: 'closeRequest'; at: Moment } & Omit<RequestClose, 'id' | 'at'>)
  | { do: 'reopenRequest'; reason: string }
  | { do: 'describe'; facts: Partial<DemoFacts> }
  | { do: 'receipt'; at: Moment; reason?: string }
  | { do: 'acknowledge'; at: Moment; proof?: string }
  | { do: 'answer'; at: Moment; proof?: string }
  | { do: 'correct'; step: Correct['step']; at: Moment; reason: string }
  | { do: 'close'; outcome: Close['outcome']; reasons: string; at: Moment }
  | { do: 'reopen'; reason: string }
  | { do: 'makeVoid'; reason: string }
  | { do: 'assign'; owner?: Who; reviewer?: Who }
  | {
      do: 'rung';
      key?: string;
      rung: Rung['rung'];
      at: Moment;
      body?: string;
      outcome?: string;
      proof?: string;
    }
  | { do: 'rungOutcome'; key: string; outcome: string }
  /** `party`: one that another case made (`case/key`), or a new one. */
  | { do: 'party'; key?: string; party: string | Party; role: Role }
  | { do: 'note'; key?: string; text: string; privilege?: Privilege }
  | { do: 'changeNote'; key: string; text: string }
  | { do: 'markNote'; key: string; privilege: Privilege; reason: string }
  | { do: 'task'; key?: string; title: string; dueOn?: number; assignee?: Who }
  | { do: 'taskDone'; key: string }
  | { do: 'taskAgain'; key: string }
  | { do: 'deadline'; key: string; label: string; dueAt: Moment }
  | { do: 'deadlineMet'; key: string; at: Moment }
  | { do: 'deadlineMissed'; key: string; reason: string }
  | { do: 'deadlineWithdrawn'; key: string; reason: string }
  | { do: 'deadlineMoved'; key: string; dueAt: Moment; reason: string }
  | { do: 'file'; key?: string; file: DemoFile; privilege?: Privilege }
  | { do: 'renameFile'; key: string; name: string }
  | { do: 'removeFile'; key: string; reason: string }
  | {
      do: 'said';
      direction: Said['direction'];
      medium: Said['medium'];
      subject: string;
      correspondent: string;
      at: Moment;
      text: string;
      file?: string;
    }
  /** Takes back the person's own last act on the case. */
  | { do: 'undo' };

export type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

export type DemoStep = { by: Who; at: Moment; deed: Deed };
/** A case: `key` is unique; its first deed opens it. */
export type DemoCase = { key: string; steps: readonly DemoStep[] };

/** What the manager in Omaha does on a working day before today, at a time of Omaha. */
export const us = (day: number, clock: string, deed: Deed): DemoStep => ({
  by: 'us',
  at: omaha(day, clock),
  deed,
});
/** The same for the officer in London. */
export const int = (day: number, clock: string, deed: Deed): DemoStep => ({
  by: 'int',
  at: london(day, clock),
  deed,
});
/** What was done so many minutes before the demonstration was started. */
export const justNow = (by: Who, minutesAgo: number, deed: Deed): DemoStep => ({
  by,
  at: fromNow(-minutesAgo, by === 'us' ? omahaZone : londonZone),
  deed,
});
