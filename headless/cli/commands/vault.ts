import { office } from '../../../shared/domain/offices.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { chosen } from '../choices.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { UsageError } from '../failures.ts';
import { readSecret } from '../secrets.ts';

export async function init(context: Context, options: GlobalOptions & { name: string; office: string }) {
  const given = { name: options.name, office: chosen('--office', office.options, options.office) };
  const folder = await context.vaultFolder(options);
  const passphrase = await readSecret(context, options.passphraseFile, {
    question: cliText.prompt.passphrase,
    again: cliText.prompt.again,
    absent: cliText.usage.noPassphrase,
  });
  const client = await context.core();
  const { recoveryCode } = await client.vault.create({ folder, ...given, passphrase });
  context.output.message(cliText.created(folder));
  context.output.answer({ folder, recoveryCode }, recoveryCode);
  await client.vault.confirmRecoveryCode({});
}

export async function changePassphrase(
  context: Context,
  options: GlobalOptions & { newPassphraseFile?: string; exposed?: boolean },
) {
  const current = await context.passphrase(options);
  const next = await context.newPassphrase(options.newPassphraseFile);
  const client = await context.openVault(options, current);
  const { recoveryCode } = await client.vault.changePassphrase({
    current,
    next,
    exposed: options.exposed === true,
  });
  context.output.message(recoveryCode === null ? cliText.passphraseChanged : cliText.newCode);
  context.output.answer({ recoveryCode }, recoveryCode ?? cliText.passphraseChanged);
  await client.vault.confirmRecoveryCode({});
}

export async function recover(
  context: Context,
  options: GlobalOptions & { codeFile?: string; newPassphraseFile?: string; name?: string },
) {
  const code = await readSecret(context, options.codeFile, {
    question: cliText.prompt.code,
    absent: cliText.usage.noCode,
  });
  const next = await context.newPassphrase(options.newPassphraseFile);
  const folder = await context.vaultFolder(options);
  const client = await context.core();
  const name = options.name === undefined ? {} : { name: options.name };
  const recovered = await client.vault.recover({ folder, code, next, ...name });
  context.output.message(`${cliText.recovered(recovered.name)} ${cliText.newCode}`);
  context.output.answer(
    { name: recovered.name, recoveryCode: recovered.recoveryCode },
    recovered.recoveryCode,
  );
  await client.vault.confirmRecoveryCode({});
}

export async function verifyJournal(context: Context, options: GlobalOptions) {
  const client = await context.openVault(options);
  const { signal } = context.io;
  for await (const step of await client.journal.verify({}, { signal })) {
    if (step.step === 'progress') context.output.progress(cliText.working.verify, step);
    else {
      const { holds, entries, head, firstBad } = step;
      const text =
        firstBad === null
          ? cliText.journalHolds(entries, head ?? '')
          : cliText.journalBroken(firstBad.position, firstBad.why);
      context.output.answer({ holds, entries, head, firstBad }, text);
      if (!holds) context.exitCode = 1;
    }
  }
}

export async function backup(context: Context, options: GlobalOptions & { out: string }) {
  const client = await context.openVault(options);
  const { signal } = context.io;
  for await (const step of await client.backup.make({ folder: context.path(options.out) }, { signal })) {
    if (step.step === 'progress') context.output.progress(cliText.working.backup, step);
    else {
      const { folder, bytes, journalHead } = step;
      context.output.answer({ folder, bytes, journalHead }, cliText.backedUp(folder, bytes));
    }
  }
}

export async function restore(context: Context, options: GlobalOptions & { from: string }) {
  if (options.vault === undefined) throw new UsageError(cliText.usage.vaultNeeded);
  const passphrase = await context.passphrase(options);
  const client = await context.core();
  const input = { from: context.path(options.from), folder: context.path(options.vault), passphrase };
  for await (const step of await client.backup.restore(input, { signal: context.io.signal })) {
    if (step.step === 'progress') context.output.progress(cliText.working.restore, step);
    else {
      const { folder, cases } = step;
      context.output.answer({ folder, cases }, cliText.restored(folder, cases));
    }
  }
}
