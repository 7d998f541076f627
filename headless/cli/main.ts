// The command line: `custodia …`. Nothing but the answer on standard output.
import { askHidden } from './ask-hidden.ts';
import { runCommand } from './run.ts';

const cancel = new AbortController();
process.once('SIGINT', () => cancel.abort());
process.once('SIGTERM', () => cancel.abort());

async function readInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces).toString('utf8');
}

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readInput,
  ask: process.stdin.isTTY ? askHidden : null,
  showsProgress: process.stderr.isTTY,
  folder: process.cwd(),
  debug: process.env['CUSTODIA_DEBUG'] === '1',
  signal: cancel.signal,
  ports: async () => {
    const { systemPorts } = await import('../../core/node-ports/system-ports.ts');
    const { default: about } = await import('../../package.json', { with: { type: 'json' } });
    return systemPorts({ host: 'cli', version: about.version });
  },
});
