import { expect, it } from 'vitest';
import { settleFacts, settleField } from '../../../renderer/features/facts/facts-draft.ts';
import { emptyFacts, type FactsForm } from '../../../renderer/ui/facts-form.ts';
import { timeTextOf } from '../../../renderer/ui/zoned-time-text.ts';

const base: FactsForm = { ...emptyFacts('Europe/London'), title: 'Calls', ourEntity: 'Northwind Ltd' };

it('follows the record in what was not touched, and keeps what was', () => {
  const draft = { ...base, title: 'Calls at night', base };
  const { draft: settled, conflicts } = settleFacts(draft, { ...base, framework: 'gdpr' });
  expect(conflicts).toEqual([]);
  expect(settled.title).toBe('Calls at night');
  expect(settled.framework).toBe('gdpr');
});

it('asks where both changed the same to different values, and not where to the same', () => {
  const draft = { ...base, title: 'Calls at night', channel: 'post', base };
  const now = { ...base, title: 'Calls on Sunday', channel: 'post' };
  expect(settleFacts(draft, now).conflicts).toEqual(['title']);
});

it('takes the record or keeps what was typed, and asks no more', () => {
  const now = { ...base, title: 'Calls on Sunday' };
  const draft = { ...base, title: 'Calls at night', base };
  const taken = settleFacts(settleField(draft, now, { field: 'title', isTaken: true }), now);
  expect(taken.conflicts).toEqual([]);
  expect(taken.draft.title).toBe('Calls on Sunday');
  const kept = settleFacts(settleField(draft, now, { field: 'title', isTaken: false }), now);
  expect(kept.conflicts).toEqual([]);
  expect(kept.draft.title).toBe('Calls at night');
});

it('sees a time that was moved, and none where only the zone of an empty one differs', () => {
  const sentAt = timeTextOf({ at: '2026-11-03T09:00:41.000Z', zone: 'Europe/London' });
  const now = { ...base, sentAt };
  const draft = { ...now, happenedAt: { ...base.happenedAt, zone: 'UTC' }, base: now };
  expect(settleFacts(draft, base).conflicts).toEqual([]);
  const moved = { ...draft, sentAt: { ...sentAt, clock: '10:00' } };
  expect(settleFacts(moved, base).conflicts).toEqual(['sentAt']);
});
