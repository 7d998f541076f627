import { expect, it } from 'vitest';
import {
  differentFacts,
  settleRequestFacts,
  settleRequestField,
} from '../../../renderer/features/request/facts-draft.ts';
import { emptyRequestFacts, type RequestFactsForm } from '../../../renderer/ui/request-facts-form.ts';

const base: RequestFactsForm = { ...emptyRequestFacts('Europe/London'), title: 'A copy', rights: ['access'] };

it('follows the record in what was not touched, and saves only what was changed', () => {
  const now = { ...base, residence: 'DE', laws: ['EU GDPR'] };
  const { draft, conflicts } = settleRequestFacts({ ...base, title: 'A copy of all', base }, now);
  expect(conflicts).toEqual([]);
  expect(draft).toMatchObject({ title: 'A copy of all', residence: 'DE', laws: ['EU GDPR'] });
  expect(differentFacts(draft, now)).toEqual({ title: 'A copy of all' });
});

it('asks where both changed the same to different values, lists among them, and not where to the same', () => {
  const typed = { ...base, rights: ['access', 'deletion'], channel: 'post', base };
  const now = { ...base, rights: ['access', 'portability'], channel: 'post' };
  expect(settleRequestFacts(typed, now).conflicts).toEqual(['rights']);
});

it('takes the record or keeps what was typed, and asks no more', () => {
  const now = { ...base, actsFor: 'Her son' };
  const typed = { ...base, actsFor: 'Her daughter', base };
  const taken = settleRequestFacts(settleRequestField(typed, now, { field: 'actsFor', isTaken: true }), now);
  expect(taken).toMatchObject({ conflicts: [], draft: { actsFor: 'Her son' } });
  const kept = settleRequestFacts(settleRequestField(typed, now, { field: 'actsFor', isTaken: false }), now);
  expect(kept).toMatchObject({ conflicts: [], draft: { actsFor: 'Her daughter' } });
});
