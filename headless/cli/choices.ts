import { cliText } from '../../shared/text/cli.ts';
import { UsageError } from './failures.ts';

/** @throws UsageError that names the choices */
export function chosen<T extends string>(option: string, choices: readonly T[], value: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(cliText.usage.choose(option, choices));
  return found;
}
