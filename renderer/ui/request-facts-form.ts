import { type Channel, channel, type OurRole, ourRole } from '../../shared/domain/complaint.ts';
import { type AgentCapacity, agentCapacity, type Right, right } from '../../shared/domain/request.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { typedTime } from './typed-times.ts';
import { emptyTimeText, timeTextOf, type ZonedTimeText } from './zoned-time-text.ts';

/** The facts of a request as typed: plain values, so that a draft holds them. */
export type RequestFactsForm = {
  title: string;
  summary: string;
  ourEntity: string;
  actsFor: string;
  rights: string[];
  laws: string[];
  /** A country or subdivision by its code. */
  residence: string | null;
  channel: string | null;
  ourRole: string | null;
  agentCapacity: string | null;
  sentAt: ZonedTimeText;
  deliveredAt: ZonedTimeText;
};

/** The same facts as they stand on record. */
export type RecordedRequestFacts = {
  title: string | null;
  summary: string | null;
  ourEntity: string | null;
  actsFor: string | null;
  rights: Right[];
  laws: string[];
  residence: string | null;
  channel: Channel | null;
  ourRole: OurRole | null;
  agentCapacity: AgentCapacity | null;
  sentAt: ZonedTime | null;
  deliveredAt: ZonedTime | null;
};

export function emptyRequestFacts(zone: string): RequestFactsForm {
  const empty = emptyTimeText(zone);
  return {
    title: '',
    summary: '',
    ourEntity: '',
    actsFor: '',
    rights: [],
    laws: [],
    residence: null,
    channel: null,
    ourRole: null,
    agentCapacity: null,
    sentAt: empty,
    deliveredAt: empty,
  };
}

/** @returns the recorded facts as a form shows them; empty times in `zone`. */
export function requestFactsForm(recorded: RecordedRequestFacts, zone: string): RequestFactsForm {
  const timeText = (time: ZonedTime | null) => (time === null ? emptyTimeText(zone) : timeTextOf(time));
  return {
    title: recorded.title ?? '',
    summary: recorded.summary ?? '',
    ourEntity: recorded.ourEntity ?? '',
    actsFor: recorded.actsFor ?? '',
    rights: [...recorded.rights],
    laws: [...recorded.laws],
    residence: recorded.residence,
    channel: recorded.channel,
    ourRole: recorded.ourRole,
    agentCapacity: recorded.agentCapacity,
    sentAt: timeText(recorded.sentAt),
    deliveredAt: timeText(recorded.deliveredAt),
  };
}

const given = (text: string): string | null => (text.trim() === '' ? null : text);

/** @returns what was typed as facts; empty fields are null. To be asked only while every time is readable. */
export function typedRequestFacts(form: RequestFactsForm): RecordedRequestFacts & { title: string } {
  return {
    title: form.title.trim(),
    summary: given(form.summary),
    ourEntity: given(form.ourEntity.trim()),
    actsFor: given(form.actsFor.trim()),
    rights: right.array().parse(form.rights),
    laws: form.laws,
    residence: form.residence,
    channel: channel.nullable().parse(form.channel),
    ourRole: ourRole.nullable().parse(form.ourRole),
    agentCapacity: agentCapacity.nullable().parse(form.agentCapacity),
    sentAt: typedTime(form.sentAt),
    deliveredAt: typedTime(form.deliveredAt),
  };
}
