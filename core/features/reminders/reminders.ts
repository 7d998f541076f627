import {
  type ReminderRow,
  type RungRow,
  openDeadlines,
  openDeadlinesOf,
} from '../../../db/queries/reminders.ts';
import type { Change } from '../../../shared/contract/record.ts';
import type { RungReminder, RunningOut } from '../../../shared/domain/reminders.ts';
import { instantTextFromEpoch } from '../../../shared/dates.ts';
import { deadlineId } from '../../../shared/ids.ts';
import type { Session } from '../../session/session.ts';
import {
  type KnownDeadline,
  dueReminder,
  knownFrom,
  nextRing,
  rungRow,
  scheduleOf,
} from './known-deadline.ts';
import { RungMemory } from './rung-memory.ts';
import { type Rings, Watchers } from './watchers.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far ahead deadlines are kept in memory, so that they ring while locked. */
const AHEAD = 30 * DAY;

/** A deadline that passed longer ago and never rang is overdue in the lists, but rings no more. */
const BEHIND = 60 * DAY;

/**
 * The longest step of the timer. Timers stand still while a machine sleeps, and know nothing of a clock that is set: the
 * wall clock is looked at again after at most this.
 */
const STEP = 5 * 60_000;

/** How often the horizon moves on while the vault stays open. */
const READ_EVERY = HOUR;

/** Schedules computed in one turn: a vault of many deadlines must not hold up the first list. */
const SLICE = 100;

/** How far ahead hour clocks are named before closing. */
const RUNNING_OUT = 72 * HOUR;

/** Topics whose changes may set, move or end a deadline. */
const topics = new Set(['deadline', 'case']);

/** A ring that nobody may have taken yet, and what is to be done in either case. */
type Ring = { known: KnownDeadline; before: { through: string; hasRung: boolean }; rung: RungRow };

/**
 * Rings the reminders of open deadlines, locked or not, each once: through sleep, a clock that is set, restarts. A
 * reminder has rung when somebody who watches has taken it; without anybody it waits.
 */
export class Reminders {
  readonly #session: Session;
  readonly #watchers: Watchers;
  readonly #memory = new RungMemory();
  #known = new Map<string, KnownDeadline>();
  #readAt = 0;
  #timer: { stop: () => void } | null = null;
  readonly #rings = new WeakMap<Rings, readonly Ring[]>();

  constructor(session: Session) {
    this.#session = session;
    this.#watchers = new Watchers({
      joined: () => this.check(),
      taken: (rings) => this.#onTaken(rings),
      lost: (rings) => this.#onLost(rings),
    });
    session.changes.listen((change) => this.#safely(() => this.#onChange(change)));
    session.onLock(() => this.#safely(() => this.#onLock()));
  }

  get #now(): number {
    return this.#session.ports.clock.now();
  }

  watch(signal?: AbortSignal): AsyncGenerator<Rings> {
    return this.#watchers.watch(signal);
  }

  /** @returns hour clocks that run out within 72 hours, soonest first, with the moment (UTC text) they were looked up */
  runningOut(): RunningOut {
    const now = instantTextFromEpoch(this.#now);
    const until = instantTextFromEpoch(this.#now + RUNNING_OUT);
    const clocks = [...this.#known.values()]
      .filter((known) => known.dueAt > now && known.dueAt <= until && scheduleOf(known).endsAtMinute)
      .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
      .map(({ id, reference, dueAt, zone }) => ({
        deadlineId: deadlineId.parse(id),
        reference,
        dueAt: { at: dueAt, zone },
      }));
    return { now, clocks };
  }

  /** Rings what is due by the wall clock and sets the timer anew: after waking up, too. */
  check(): void {
    this.#safely(() => this.#check());
  }

  /** What fails here is never the fault of the act that a person has just done. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      const code = error instanceof Error ? error.name : 'unknown';
      this.#session.ports.log({ event: 'reminders.failed', code });
    }
  }

  #onChange({ topic, ids }: Change): void {
    const vault = this.#session.openVault;
    if (vault === null) return;
    if (topic === 'vault') {
      if (this.#memory.opened(vault)) this.#known = new Map();
      this.#readAll();
    } else if (topics.has(topic)) for (const id of ids) this.#readCase(id);
    else return;
    this.#check();
  }

  #onLock(): void {
    const vault = this.#session.openVault;
    if (vault === null) return;
    this.#readAll();
    if (this.#known.size > 0) this.#memory.locking(vault);
  }

  #span() {
    return {
      from: instantTextFromEpoch(this.#now - BEHIND),
      to: instantTextFromEpoch(this.#now + AHEAD),
      now: instantTextFromEpoch(this.#now),
    };
  }

  #readAll(): void {
    const vault = this.#session.openVault;
    if (vault === null) return;
    this.#memory.write(vault);
    this.#readAt = this.#now;
    const span = this.#span();
    this.#known = new Map(openDeadlines(vault.db, span).map((row) => [row.id, this.#merged(row, span.now)]));
  }

  /** @param caseId a case; any other id finds nothing */
  #readCase(caseId: string): void {
    const vault = this.#session.openVault;
    if (vault === null) return;
    const span = this.#span();
    const merged = openDeadlinesOf(vault.db, caseId, span).map((row) => this.#merged(row, span.now));
    for (const [id, known] of this.#known) if (known.caseId === caseId) this.#known.delete(id);
    for (const known of merged) this.#known.set(known.id, known);
  }

  /** What is known already stays: it may have rung with nobody having taken it yet. */
  #merged(row: ReminderRow, now: string): KnownDeadline {
    const before = this.#known.get(row.id);
    if (before?.dueAt === row.due_at && before.zone === row.due_zone) return before;
    return knownFrom(row, this.#memory.unwritten(row.id), now);
  }

  #check(): void {
    this.#timer?.stop();
    this.#timer = null;
    if (this.#watchers.isEmpty) return;
    if (Math.abs(this.#now - this.#readAt) >= READ_EVERY) this.#readAll();
    const isComplete = this.#computeSome();
    this.#ringDue();
    this.#arm(isComplete);
  }

  #ringDue(): void {
    const now = instantTextFromEpoch(this.#now);
    const ringing: Ring[] = [];
    const reminders: RungReminder[] = [];
    for (const known of this.#known.values()) {
      if (known.schedule === null) continue;
      this.#forgetFuture(known, now);
      const due = dueReminder(known, now);
      if (due === undefined) continue;
      reminders.push({
        deadlineId: deadlineId.parse(known.id),
        reference: known.reference,
        dueAt: { at: known.dueAt, zone: known.zone },
        kind: due.kind,
        endsAtMinute: known.schedule.endsAtMinute,
        remaining: Date.parse(known.dueAt) - this.#now,
      });
      const before = { through: known.through, hasRung: known.hasRung };
      ringing.push({ known, before, rung: rungRow(known, due) });
      Object.assign(known, { through: due.at, hasRung: true });
    }
    if (reminders.length === 0) return;
    const rings = { reminders };
    this.#rings.set(rings, ringing);
    this.#watchers.ring(rings);
  }

  /** @returns whether all schedules are computed now */
  #computeSome(): boolean {
    let left = SLICE;
    for (const known of this.#known.values()) {
      if (known.schedule !== null) continue;
      if (left === 0) return false;
      scheduleOf(known);
      left -= 1;
    }
    return true;
  }

  /**
   * A deadline that was set while the clock ran ahead would hold back its reminders until that time comes again. What
   * has rung stays rung, however the clock is set.
   */
  #forgetFuture(known: KnownDeadline, now: string): void {
    if (known.hasRung || known.through <= now) return;
    known.through = now;
    known.hasRung = true;
    this.#memory.keep({ deadlineId: known.id, dueAt: known.dueAt, rungThrough: now, isLast: false });
  }

  #arm(isComplete: boolean): void {
    let next: string | undefined;
    for (const known of this.#known.values()) {
      const at = known.schedule === null ? undefined : nextRing(known);
      if (at !== undefined && (next === undefined || at < next)) next = at;
    }
    const until = next === undefined ? STEP : Math.max(0, Date.parse(next) - this.#now);
    const wait = isComplete ? Math.min(until, STEP) : 0;
    this.#timer = this.#session.ports.timers.after(wait, () => this.check());
  }

  #onTaken(rings: Rings): void {
    for (const { rung } of this.#rings.get(rings) ?? []) this.#memory.keep(rung);
    // Taken once: another listener who takes it, or goes away without it, changes nothing.
    this.#rings.delete(rings);
    this.#safely(() => this.#memory.write(this.#session.openVault));
  }

  /** Nobody heard them: they ring for whoever listens next. */
  #onLost(rings: Rings): void {
    for (const { known, before, rung } of this.#rings.get(rings) ?? [])
      if (known.through === rung.rungThrough) Object.assign(known, before);
    this.#rings.delete(rings);
    this.check();
  }
}
