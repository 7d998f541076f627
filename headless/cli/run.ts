import { CommanderError } from 'commander';
import { Context, type Io } from './context.ts';
import { ExitCode, UsageError, failureOf } from './failures.ts';
import { Output } from './output.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one command.
 *
 * @param args what follows the program's name
 * @returns the exit code; the answer has gone to `io.out`, everything else to `io.err`
 */
export async function runCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const output = new Output(io, args.includes('--json'));
  const context = new Context(io, output);
  const program = buildProgram(context, io);
  try {
    if (args.length === 0) {
      io.err(program.helpInformation());
      return ExitCode.wrongUse;
    }
    await program.parseAsync([...args], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return ExitCode.done;
      const message = error.message.replace(/^error: /, '');
      output.failure(failureOf(new UsageError(`${message.charAt(0).toUpperCase()}${message.slice(1)}.`)));
      return ExitCode.wrongUse;
    }
    const failure = failureOf(error);
    output.failure(failure);
    if (failure.code === 'UNEXPECTED' && io.debug && error instanceof Error) io.err(`${stackOnly(error)}\n`);
    return failure.exitCode;
  } finally {
    context.end();
  }
}

/** Where it happened, without the message, which may hold case data. */
function stackOnly(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines].join('\n');
}
