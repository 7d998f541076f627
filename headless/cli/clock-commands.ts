import type { Command, OptionValues } from 'commander';
import { dutiesCommandText } from '../../shared/text/duties-command.ts';
import { periodCommandText } from '../../shared/text/period-command.ts';
import { rulesCommandText } from '../../shared/text/rules-command.ts';
import { duties } from './commands/duties.ts';
import { period, periodHelp } from './commands/period.ts';
import { rules } from './commands/rules.ts';
import type { Context } from './context.ts';

type Run<O extends OptionValues> = (context: Context, options: O) => Promise<void>;
type Runner = <O extends OptionValues>(command: Run<O>) => (options: unknown, self: Command) => Promise<void>;

/** The commands that look up and compute the law's dates; none needs a vault. */
export function addClockCommands(program: Command, run: Runner): void {
  const { options: say, about } = periodCommandText;
  program
    .command('period')
    .description(about)
    .requiredOption('--start <time>', say.start)
    .option('--rule <id>', say.rule)
    .option('--method <method>', say.method)
    .option('--length <n>', say.length)
    .option('--unit <unit>', say.unit)
    .option('--calendar <id>', say.calendar)
    .option('--zone <zone>', say.zone)
    .option('--extend <length>', say.extend)
    .option('--told <time>', say.told)
    .option('--backward', say.backward)
    .addHelpText('after', periodHelp)
    .action(run(period));
  program
    .command('rules')
    .description(rulesCommandText.about)
    .option('--jurisdiction <code>', rulesCommandText.options.jurisdiction)
    .option('--kind <kind>', rulesCommandText.options.kind)
    .option('--on <date>', rulesCommandText.options.on)
    .action(run(rules));
  program
    .command('duties')
    .description(dutiesCommandText.about)
    .requiredOption('--facts <file>', dutiesCommandText.options.facts)
    .action(run(duties));
}
