import { setImmediate } from 'node:timers/promises';
import { logComplaint } from '../../core/features/complaint/log-complaint.ts';
import { confirmReceipt, takeStep } from '../../core/features/complaint/steps.ts';
import type { Act, OpenVault } from '../../core/session/open-vault.ts';
import type { Framework } from '../../shared/domain/complaint.ts';
import { sequenceOf } from '../support/sequence.ts';
import { instantTextFromEpoch } from '../../shared/dates.ts';

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dro fli gre kno pla sto tri'.split(
    ' ',
  );

export class Words {
  readonly #next: () => number;
  readonly #vocabulary: string[];

  constructor(seed: number) {
    this.#next = sequenceOf(seed);
    this.#vocabulary = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 2 + Math.floor(this.#next() * 3) }, () => this.pick(syllables)).join(''),
    );
  }

  number(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.number(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** A word, common ones more often, as in a language. */
  word(): string {
    return this.#vocabulary[Math.floor(this.#vocabulary.length * this.#next() ** 3)] ?? 'word';
  }

  text(length: number): string {
    return Array.from({ length }, () => this.word()).join(' ');
  }
}

const frameworks: readonly Framework[] = [
  'gdpr',
  'uk164A',
  'dpfEu',
  'dpfSwiss',
  'hipaa',
  'school',
  'cpni',
  'stateLaw',
];

/** One complaint with ten entries or so: as many as a case in the middle of its life has. */
function writeCase(act: Act, words: Words, when: number): void {
  const at = (days: number) => ({
    at: instantTextFromEpoch(when + days * 86_400_000),
    zone: 'America/Chicago',
  });
  const { id } = logComplaint(act, {
    title: words.text(6),
    summary: words.text(30),
    channel: 'mail',
    framework: words.pick(frameworks),
    ourRole: 'controller',
    sentAt: at(0),
    complainant:
      words.number(4) === 0
        ? { name: words.text(2), email: `${words.word()}@${words.word()}.example` }
        : undefined,
  });
  confirmReceipt(act, { id, at: at(1) });
  if (words.number(10) > 1) takeStep(act, 'acknowledge', { id, at: at(2) });
  if (words.number(10) > 4) takeStep(act, 'answer', { id, at: at(9) });
  const one = (entity: 'deadline' | 'note' | 'task', action: string, fields: Record<string, never>) =>
    act.record({ entity, id: act.newId(), caseId: id, action, fields: { caseId: id, ...fields } });
  one('deadline', 'deadline.set', {
    label: words.text(3),
    dueAt: at(30 + words.number(30)),
    state: 'open',
  } as never);
  one('note', 'note.added', {
    text: words.text(25),
    privilege: null,
    authorId: act.person.id,
    recordedAt: act.now,
    changedAt: act.now,
  } as never);
  one('task', 'task.added', { title: words.text(5), dueOn: null, assigneeId: null } as never);
}

/**
 * Fills a vault with complaints in acts of 250 cases each.
 *
 * @returns how many entries the journal has then
 */
export async function fillVault(
  vault: OpenVault,
  options: { cases: number; seed: number; onProgress: (done: number) => void },
): Promise<number> {
  const words = new Words(options.seed);
  const start = Date.UTC(2024, 0, 1);
  for (let done = 0; done < options.cases; done += 250) {
    const count = Math.min(250, options.cases - done);
    vault.act((act) => {
      for (let index = 0; index < count; index += 1) {
        writeCase(act, words, start + ((done + index) / options.cases) * 900 * 86_400_000);
      }
    });
    options.onProgress(done + count);
    // Statements that were thrown away are let go between two turns of the event loop, as in the program.
    await setImmediate();
  }
  return vault.db.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
}
