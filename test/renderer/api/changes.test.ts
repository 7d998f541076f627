import { afterEach, expect, it } from 'vitest';
import { waitFor } from '@testing-library/react';
import { staleByTopic, applyChange, listenToChanges } from '../../../renderer/api/changes.ts';
import { steadyConnection } from '../../../renderer/api/connection.ts';
import { queriesOver } from '../../../renderer/api/queries.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore | undefined;
afterEach(() => core?.end());

it('asks again for the list after a complaint was logged, without anybody telling it which', async () => {
  core = await createOpenTestCore();
  const { client } = core;
  const queryClient = createQueryClient();
  const list = queriesOver(client).caseList({});
  expect((await queryClient.query(list)).total).toBe(0);
  const topics: string[] = [];
  const end = listenToChanges({
    client,
    connection: steadyConnection(),
    onChange: (change) => {
      topics.push(change.topic);
      applyChange(queryClient, change);
    },
  });
  try {
    // The subscription is only known to stand once its first change has come.
    await waitFor(async () => {
      await client.drafts.save({ form: 'x', body: {} });
      expect(topics).toContain('draft');
    });
    await client.complaint.log({ title: 'Marketing mails after opt-out' });
    await waitFor(() => expect(queryClient.getQueryState(list.queryKey)?.isInvalidated).toBe(true));
  } finally {
    end();
  }
});

it('marks everything stale for a topic that nobody listed', async () => {
  core = await createOpenTestCore();
  const queryClient = createQueryClient();
  const settings = queriesOver(core.client).settings();
  await queryClient.query(settings);
  applyChange(queryClient, { topic: 'note', ids: [] });
  expect(queryClient.getQueryState(settings.queryKey)?.isInvalidated).toBe(false);
  applyChange(queryClient, { topic: '*', ids: [] });
  expect(queryClient.getQueryState(settings.queryKey)?.isInvalidated).toBe(true);
});

it('names only keys that queries have', () => {
  const queries = queriesOver(new Proxy({}, {}) as never);
  const known = [
    queries.vaultStatus().queryKey,
    queries.people().queryKey,
    queries.settings().queryKey,
    queries.today('2026-11-24').queryKey,
    queries.agendaList({}).queryKey,
    ['lawDates', 'ofCase'],
    ['breach', 'duties'],
    ['request', 'choices'],
    ['decisions', 'get'],
    ['breachRegister', 'list'],
    queries.ourEntities().queryKey,
    queries.letterTemplates(undefined).queryKey,
    queries.taskTemplates().queryKey,
    queries.deputies().queryKey,
    queries.enquiries().queryKey,
    queries.law().queryKey,
    queries.lawStanding('2026-11-24').queryKey,
    queries.caseCounts().queryKey,
    queries.caseList({}).queryKey,
    queries.caseDetail('US-2026-0001-CO').queryKey,
    ['cases', 'history'],
    queries.search({ text: '' }).queryKey,
    queries.partyList({}).queryKey,
    ['parties', 'get'],
    queries.drafts().queryKey,
  ].map((key) => key.slice(0, 2).join('.'));
  for (const key of Object.values(staleByTopic).flat()) {
    expect(known.some((name) => name === key.join('.') || name.startsWith(`${key.join('.')}.`))).toBe(true);
  }
});
