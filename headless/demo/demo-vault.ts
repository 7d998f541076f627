import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoreClient } from '../../core/create-core.ts';
import type { CaseId } from '../../shared/ids.ts';
import { demoComplaints, type DemoComplaint } from './demo-complaints.ts';

export const demoPerson = {
  name: 'Marian Kessler',
  passphrase: 'copper lantern over quiet orchard',
} as const;
const secondPerson = { name: 'Priya Raghavan', passphrase: 'seven grey barges under fog' } as const;

const DAY = 86_400_000;

/** @returns a throw-away folder for this user only, and how to remove it. */
export function demoFolder(): { vault: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'custodia-demo-'));
  return { vault: join(folder, 'vault'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Makes a vault with a week of a privacy office in it and leaves it open for {@link demoPerson}.
 *
 * @param now milliseconds since 1970 in UTC: the week ends then
 */
export async function fillDemoVault(client: CoreClient, folder: string, now: number): Promise<void> {
  await client.vault.create({ folder, office: 'US', ...demoPerson });
  const { id: dpo } = await client.people.add({ ...secondPerson, office: 'INT', role: 'manager' });
  const { people } = await client.people.list({});
  const manager = people.find((person) => person.name === demoPerson.name)?.id ?? dpo;
  for (const complaint of demoComplaints)
    await addComplaint(client, complaint, { now, owner: complaint.office === 'US' ? manager : dpo });
}

async function addComplaint(
  client: CoreClient,
  complaint: DemoComplaint,
  week: { now: number; owner: Parameters<CoreClient['complaint']['assign']>[0]['ownerId'] & string },
): Promise<void> {
  const zone = complaint.office === 'US' ? 'America/Chicago' : 'Europe/London';
  const at = (daysAgo: number) => ({ at: new Date(week.now - daysAgo * DAY).toISOString(), zone });
  const { id } = await client.complaint.log({
    title: complaint.title,
    summary: complaint.summary,
    office: complaint.office,
    framework: complaint.framework,
    channel: complaint.channel,
    ownerId: week.owner,
    receivedAt: at(complaint.daysAgo),
    complainant: { name: complaint.from, country: complaint.country },
  });
  await client.deadlines.set({ caseId: id, label: 'Answer to the complainant', dueAt: at(-complaint.dueIn) });
  await client.tasks.add({ caseId: id, title: complaint.task, assigneeId: week.owner });
  await client.notes.add({
    caseId: id,
    text: complaint.note,
    privilege: complaint.isPrivileged
      ? { basis: 'attorneyClient', holder: 'The company', capacity: 'counsel' }
      : null,
  });
  await takeSteps(client, id, complaint, at);
}

async function takeSteps(
  client: CoreClient,
  id: CaseId,
  complaint: DemoComplaint,
  at: (daysAgo: number) => { at: string; zone: string },
): Promise<void> {
  const { stage, daysAgo } = complaint;
  if (stage === 'open') return;
  await client.complaint.acknowledge({ id, at: at(daysAgo * 0.7) });
  if (stage === 'acknowledged') return;
  await client.complaint.answer({ id, at: at(daysAgo * 0.4) });
  if (stage === 'closed')
    await client.complaint.close({
      id,
      outcome: 'upheld',
      reasons: 'The record showed what the complainant described; it was put right and they were told.',
      at: at(daysAgo * 0.1),
    });
}
