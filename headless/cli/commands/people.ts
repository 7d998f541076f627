import { office, role } from '../../../shared/domain/offices.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { chosen } from '../choices.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { table } from '../output.ts';

export async function addPerson(
  context: Context,
  options: GlobalOptions & { name: string; office: string; role: string; newPassphraseFile?: string },
) {
  const given = {
    name: options.name,
    office: chosen('--office', office.options, options.office),
    role: chosen('--role', role.options, options.role),
  };
  const own = await context.passphrase(options);
  const passphrase = await context.newPassphrase(options.newPassphraseFile);
  const client = await context.openVault(options, own);
  const { id } = await client.people.add({ ...given, passphrase });
  context.output.answer({ id, name: given.name }, cliText.added(given.name));
}

export async function removePerson(context: Context, options: GlobalOptions & { name: string }) {
  const client = await context.openVault(options);
  const { people } = await client.people.list({});
  const found = people.find(({ name, removedAt }) => name === options.name && removedAt === null);
  if (!found) throw new CustodiaError('NOT_FOUND', { what: 'person', which: options.name });
  const { recoveryCode } = await client.people.remove({ id: found.id });
  context.output.message(`${cliText.removed(found.name)} ${cliText.newCode}`);
  context.output.answer({ name: found.name, recoveryCode }, recoveryCode);
  await client.vault.confirmRecoveryCode({});
}

const day = (instant: string | null) => (instant === null ? '' : dateInWords(instant.slice(0, 10)));

export async function listPeople(context: Context, options: GlobalOptions) {
  const client = await context.openVault(options);
  const { people } = await client.people.list({});
  const rows = people.map((one) => [
    one.name,
    setLabel('office', one.office),
    setLabel('role', one.role),
    day(one.addedAt),
    day(one.removedAt),
  ]);
  context.output.answer({ people }, table(cliText.peopleColumns, rows));
}
