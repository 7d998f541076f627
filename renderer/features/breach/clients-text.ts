import type { PartClient } from '../../../shared/contract/breach-part.ts';
import { place } from '../../../shared/domain/duties/fact-fields.ts';
import { Accuracy } from '../../../shared/domain/duties/fact-words.ts';
import { breachTimes } from '../../../shared/domain/duties/times.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { dutiesText } from '../../../shared/text/duties.ts';
import { countOf } from './people-rows.ts';

const text = breachText.clients;

type Notice = NonNullable<PartClient['notice']>;

const units: Readonly<Record<string, string>> = {
  hour: 'hours',
  hours: 'hours',
  day: 'days',
  days: 'days',
  'working day': 'workingDays',
  'working days': 'workingDays',
};
const unitWords: Readonly<Record<string, string>> = {
  hours: 'hours',
  days: 'days',
  workingDays: 'working days',
};

/** @returns the agreed notice of a row, null where none is typed, or why it can't be */
function noticeOf(cells: readonly string[]): { notice: Notice | null } | { why: string } {
  const [length = '', from = '', to = '', agreement = ''] = cells;
  if (length === '') return { notice: null };
  const read = /^(\d+)\s+([a-z ]+)$/i.exec(length);
  const unit = units[read?.[2]?.toLowerCase() ?? ''];
  const event = breachTimes.keyof().safeParse(from);
  if (!read || unit === undefined) return { why: text.notice(length) };
  if (!event.success) return { why: dutiesText.facts.noticeFrom };
  if (to === '') return { why: dutiesText.facts.text };
  return {
    notice: {
      value: Number(read[1]),
      unit,
      from: event.data,
      to,
      ...(agreement === '' ? {} : { agreement }),
    },
  };
}

/** A client's id in the facts is made of its name: the same rows give the same clients. */
export function clientIdOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48)
    .toLowerCase();
  const base = plain === '' ? 'client' : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

export type ClientsReading = { clients: PartClient[]; problems: { line: number; why: string }[] };

/** What a line says of its client, or why it can't be read. */
function readLine(cells: readonly string[]): { row: Omit<PartClient, 'id'> } | { why: string } {
  const [name = '', jurisdiction = '', typed = '', exact = '', ...agreed] = cells;
  if (name === '' || jurisdiction === '') return { why: text.columns };
  const at = place.safeParse(jurisdiction.toUpperCase());
  if (!at.success) return { why: at.error.issues[0]?.message ?? dutiesText.facts.place };
  const counted = countOf(typed);
  if ('why' in counted) return counted;
  const notice = noticeOf(agreed);
  if ('why' in notice) return notice;
  const { count } = counted;
  const accuracy =
    count === null ? Accuracy.unknown : /^est/i.test(exact) ? Accuracy.estimated : Accuracy.exact;
  return { row: { name, people: [{ jurisdiction: at.data, count, accuracy }], ...notice } };
}

/**
 * Reads clients pasted from a spreadsheet, one line for each client and place.
 *
 * @param known the clients as recorded: one of the same name keeps its id
 */
export function readClients(pasted: string, known: readonly PartClient[]): ClientsReading {
  const byName = new Map<string, PartClient>();
  const problems: ClientsReading['problems'] = [];
  const ids = new Set(known.map(({ id }) => id));
  for (const [index, line] of pasted.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line.split(/\t|;/).map((cell) => cell.trim()));
    if ('why' in read) {
      problems.push({ line: index + 1, why: read.why });
      continue;
    }
    const name = read.row.name ?? '';
    const before = byName.get(name);
    if (before) {
      const [{ jurisdiction } = { jurisdiction: '' }] = read.row.people;
      if (before.people.some((one) => one.jurisdiction === jurisdiction))
        problems.push({ line: index + 1, why: dutiesText.facts.placeTwice(jurisdiction) });
      else byName.set(name, { ...before, people: [...before.people, ...read.row.people] });
      continue;
    }
    const id = known.find((one) => one.name === name)?.id ?? clientIdOf(name, ids);
    ids.add(id);
    byName.set(name, { ...read.row, id });
  }
  return { clients: [...byName.values()], problems };
}

/** @returns recorded clients as the lines that {@link readClients} reads */
export function clientsAsText(clients: readonly PartClient[]): string {
  return clients
    .flatMap(({ id, name, people, notice }) => {
      const agreed = notice
        ? [
            `${String(notice.value)} ${unitWords[notice.unit] ?? notice.unit}`,
            notice.from,
            notice.to,
            notice.agreement ?? '',
          ]
        : [];
      return people.map(({ jurisdiction, count, accuracy }) =>
        [name ?? id, jurisdiction, count === null ? '' : String(count), accuracy, ...agreed].join('\t'),
      );
    })
    .join('\n');
}
