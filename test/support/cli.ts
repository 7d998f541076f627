import { randomBytes } from 'node:crypto';
import { runCommand } from '../../headless/cli/run.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';

export type Ran = { status: number; stdout: string; stderr: string };

/**
 * Runs the command line in this process, with a cheap stretch so that a suite of many openings stays quick; all else is
 * what `custodia` does.
 *
 * @param folder where the person stands
 */
export async function runCustodia(folder: string, args: readonly string[], input = ''): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const status = await runCommand(args, {
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    readInput: () => Promise.resolve(input),
    ask: null,
    showsProgress: false,
    folder,
    debug: false,
    signal: new AbortController().signal,
    ports: () =>
      Promise.resolve({
        ...systemPorts({ host: 'cli', version: '0.0.0-test' }),
        scryptCost: 2 ** 10,
        random: (length: number) => randomBytes(length),
        defaultVaultFolder: `${folder}/default-vault`,
      }),
  });
  return { status, stdout, stderr };
}
