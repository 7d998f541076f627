import { Command, type OptionValues } from 'commander';
import { Recipient } from '../../shared/contract/record.ts';
import { cliText } from '../../shared/text/cli.ts';
import { packCommandText } from '../../shared/text/pack-command.ts';
import { exportCase, verify } from './commands/bundle.ts';
import { list, show } from './commands/cases.ts';
import { addCase, attach } from './commands/add-case.ts';
import { importPack, previewPack } from './commands/pack.ts';
import { addPerson, listPeople, removePerson } from './commands/people.ts';
import { backup, changePassphrase, init, recover, restore, verifyJournal } from './commands/vault.ts';
import { addClockCommands } from './clock-commands.ts';
import type { Context } from './context.ts';

const { options: say, commands: about } = cliText;

type Run<O extends OptionValues> = (context: Context, options: O) => Promise<void>;

/** The command line's commands; each runs with the context that is made once its options are read. */
export function buildProgram(
  context: Context,
  streams: { out: (t: string) => void; err: (t: string) => void },
) {
  const program = new Command('custodia')
    .description(cliText.description)
    .addHelpText('after', cliText.after)
    .option('--vault <dir>', say.vault)
    .option('--passphrase-file <file>', say.passphraseFile)
    .option('--json', say.json)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined })
    .exitOverride();
  const run =
    <O extends OptionValues>(command: Run<O>) =>
    (_: unknown, self: Command) =>
      command(context, self.optsWithGlobals<O>());
  addVaultCommands(program, run);
  addCaseCommands(program, context, run);
  addPackCommands(program, context);
  addClockCommands(program, run);
  for (const command of descendants(program)) command.copyInheritedSettings(program);
  return program;
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((one) => [one, ...descendants(one)]);
}

type Runner = <O extends OptionValues>(command: Run<O>) => (options: unknown, self: Command) => Promise<void>;

function addVaultCommands(program: Command, run: Runner): void {
  program
    .command('init')
    .description(about.init)
    .requiredOption('--name <name>', say.name)
    .requiredOption('--office <office>', say.office)
    .action(run(init));
  const people = program.command('people').description(about.people);
  people
    .command('add')
    .description(about.peopleAdd)
    .requiredOption('--name <name>', say.name)
    .requiredOption('--office <office>', say.office)
    .requiredOption('--role <role>', say.role)
    .option('--new-passphrase-file <file>', say.newPassphraseFile)
    .action(run(addPerson));
  people
    .command('remove')
    .description(about.peopleRemove)
    .requiredOption('--name <name>', say.name)
    .action(run(removePerson));
  people.command('list').description(about.peopleList).action(run(listPeople));
  program
    .command('passphrase')
    .description(about.passphrase)
    .option('--new-passphrase-file <file>', say.newPassphraseFile)
    .option('--exposed', say.exposed)
    .action(run(changePassphrase));
  program
    .command('recover')
    .description(about.recover)
    .option('--code-file <file>', say.codeFile)
    .option('--new-passphrase-file <file>', say.newPassphraseFile)
    .option('--name <name>', say.recoverName)
    .action(run(recover));
  const journal = program.command('journal').description(about.journal);
  journal.command('verify').description(about.journalVerify).action(run(verifyJournal));
  program
    .command('backup')
    .description(about.backup)
    .requiredOption('--out <dir>', say.backupOut)
    .action(run(backup));
  program
    .command('restore')
    .description(about.restore)
    .requiredOption('--from <dir>', say.from)
    .action(run(restore));
}

function addCaseCommands(program: Command, context: Context, run: Runner): void {
  for (const kind of ['complaint', 'request'] as const) {
    program
      .command(kind)
      .description(about[kind])
      .command('add')
      .description(about.addCase[kind])
      .option('--from-mail <file>', say.fromMail)
      .option('--received <time>', say.received)
      .option('--facts <file>', say.facts[kind])
      .action(run(addCase(kind)));
  }
  program
    .command('attach')
    .description(about.attach)
    .argument('<file...>')
    .requiredOption('--case <ref>', say.case)
    .action((files: string[], _: unknown, self: Command) => attach(context, files, self.optsWithGlobals()));
  program
    .command('list')
    .description(about.list)
    .option('--kind <kind>', say.kind)
    .option('--search <text>', say.search)
    .action(run(list));
  program
    .command('show')
    .description(about.show)
    .argument('<ref>')
    .action((ref: string, _: unknown, self: Command) => show(context, ref, self.optsWithGlobals()));
  program
    .command('export')
    .description(about.export)
    .requiredOption('--case <ref>', say.case)
    .requiredOption('--out <file>', say.out)
    .option('--recipient <recipient>', say.recipient, Recipient.ordinary)
    .action(run(exportCase));
  program
    .command('verify')
    .description(about.verify)
    .argument('<file>')
    .option('--fingerprint <fingerprint>', say.fingerprint)
    .action((file: string, _: unknown, self: Command) => verify(context, file, self.optsWithGlobals()));
}

function addPackCommands(program: Command, context: Context): void {
  const pack = program.command('pack').description(packCommandText.about);
  pack
    .command('preview')
    .description(packCommandText.preview)
    .argument('<file>')
    .action((file: string, _: unknown, self: Command) => previewPack(context, file, self.optsWithGlobals()));
  pack
    .command('import')
    .description(packCommandText.import)
    .argument('<file>')
    .option('--reason <text>', packCommandText.reason)
    .action((file: string, _: unknown, self: Command) => importPack(context, file, self.optsWithGlobals()));
}
