import {
  type Channel,
  channel,
  type Framework,
  framework,
  type OurRole,
  ourRole,
  type RecourseMechanism,
  recourseMechanism,
} from '../../shared/domain/complaint.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { isReadable, typedTime } from './typed-times.ts';
import { emptyTimeText, isSameTime, timeTextOf, type ZonedTimeText } from './zoned-time-text.ts';

const lines = ['title', 'summary', 'ourEntity'] as const;
const choices = ['channel', 'framework', 'ourRole', 'recourseMechanism', 'isHrData'] as const;
/** Times that others claim: none of them starts a clock. */
export const claimedTimes = ['happenedAt', 'sentAt', 'deliveredAt'] as const;
const fields = [...lines, ...choices, ...claimedTimes] as const;
export type FactField = (typeof fields)[number];

/** The facts of a complaint as typed: plain values, so that a draft holds them. */
export type FactsForm = Record<(typeof lines)[number], string> &
  Record<(typeof choices)[number], string | null> &
  Record<(typeof claimedTimes)[number], ZonedTimeText>;

/** The same facts as they stand on record. */
export type RecordedFacts = Record<(typeof lines)[number], string | null> &
  Record<(typeof claimedTimes)[number], ZonedTime | null> & {
    channel: Channel | null;
    framework: Framework | null;
    ourRole: OurRole | null;
    recourseMechanism: RecourseMechanism | null;
    isHrData: boolean | null;
  };

export function emptyFacts(zone: string): FactsForm {
  const empty = emptyTimeText(zone);
  return {
    title: '',
    summary: '',
    ourEntity: '',
    channel: null,
    framework: null,
    ourRole: null,
    recourseMechanism: null,
    isHrData: null,
    happenedAt: empty,
    sentAt: empty,
    deliveredAt: empty,
  };
}

/** @returns the recorded facts as a form shows them; empty times in `zone`. */
export function factsFormOf(recorded: RecordedFacts, zone: string): FactsForm {
  const timeText = (time: ZonedTime | null) => (time === null ? emptyTimeText(zone) : timeTextOf(time));
  return {
    title: recorded.title ?? '',
    summary: recorded.summary ?? '',
    ourEntity: recorded.ourEntity ?? '',
    channel: recorded.channel,
    framework: recorded.framework,
    ourRole: recorded.ourRole,
    recourseMechanism: recorded.recourseMechanism,
    isHrData: recorded.isHrData === null ? null : String(recorded.isHrData),
    happenedAt: timeText(recorded.happenedAt),
    sentAt: timeText(recorded.sentAt),
    deliveredAt: timeText(recorded.deliveredAt),
  };
}

/** @returns the text, null for none. */
function given(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** @returns what was typed as facts; empty fields are null. To be asked only while every time is readable. */
export function typedFacts(form: FactsForm): RecordedFacts & { title: string } {
  return {
    title: form.title.trim(),
    summary: given(form.summary),
    ourEntity: given(form.ourEntity.trim()),
    channel: channel.nullable().parse(form.channel),
    framework: framework.nullable().parse(form.framework),
    ourRole: ourRole.nullable().parse(form.ourRole),
    recourseMechanism: recourseMechanism.nullable().parse(form.recourseMechanism),
    isHrData: form.isHrData === null ? null : form.isHrData === 'true',
    happenedAt: typedTime(form.happenedAt),
    sentAt: typedTime(form.sentAt),
    deliveredAt: typedTime(form.deliveredAt),
  };
}

/** @returns whether each of the claimed times is whole or empty. */
export function areTimesReadable(form: Pick<FactsForm, (typeof claimedTimes)[number]>): boolean {
  return claimedTimes.every((field) => isReadable(form[field]));
}

function isSameField(field: FactField, one: FactsForm, other: FactsForm): boolean {
  const [first, second] = [one[field], other[field]];
  if (typeof first === 'object' && first !== null && typeof second === 'object' && second !== null) {
    return isSameTime(first, second);
  }
  if (typeof first === 'string' && typeof second === 'string') return first.trim() === second.trim();
  return first === second;
}

/** @returns the fields in which two forms differ. */
export function differentFields(one: FactsForm, other: FactsForm): FactField[] {
  return fields.filter((field) => !isSameField(field, one, other));
}

/** @returns `form` with these fields as in `other`. */
export function withFieldsOf(form: FactsForm, other: FactsForm, taken: readonly FactField[]): FactsForm {
  return { ...form, ...Object.fromEntries(taken.map((field) => [field, other[field]])) };
}
