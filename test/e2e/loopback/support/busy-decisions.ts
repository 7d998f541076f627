// Decisions of the busy office: one returned and submitted again by somebody else, one still a draft.
import type { CaseId } from '../../../../shared/ids.ts';
import type { Client } from './client.ts';

type Signer = { passphrase: string };

/** Opens the vault as somebody else. */
async function as(client: Client, { passphrase }: Signer): Promise<void> {
  const status = await client.vault.status({});
  if (status.folder === null) throw new Error('a vault is open here');
  await client.vault.lock({});
  await client.vault.open({ folder: status.folder, passphrase });
}

const seen = async (client: Client, id: Parameters<Client['decisions']['get']>[0]['id']) => ({
  id,
  seenSha256: (await client.decisions.get({ id })).seenSha256,
});

/** @param own who has the vault open, before and after; `other` submits what waits for their sign-off */
export async function fillDecisions(
  client: Client,
  caseId: CaseId,
  { own, other }: { own: Signer; other: Signer },
): Promise<void> {
  await as(client, other);
  const { id } = await client.decisions.draft({
    caseId,
    subject: 'Whether the complaint is upheld',
    decided: 'Upheld in part: the weekly offers stop, the account stays.',
    reasons: 'Two objections are on record, of March and of June.\nThe offers went on until November.',
  });
  await client.decisions.submit(await seen(client, id));
  await as(client, own);
  await client.decisions.returnWithRemarks({
    ...(await seen(client, id)),
    remarks: 'Say which list she stood on in June.',
  });
  await as(client, other);
  const { id: second } = await client.decisions.renew({ id });
  await client.decisions.change({
    id: second,
    reasons:
      'Two objections are on record, of March and of June.\nThe second was entered on the wrong list.\nThe offers went on until November.',
  });
  await client.decisions.submit(await seen(client, second));
  await as(client, own);
  await client.complaint.describe({ id: caseId, isHrData: false });
  await client.decisions.draft({
    caseId,
    subject: 'Whether to write to the others on the list',
    decided: 'Write to all 41 of them.',
    reasons: 'They stood on the same wrong list.',
  });
}
