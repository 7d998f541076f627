// Custodia through this machine's browser: `node headless/loopback/main.ts` from sources, build/headless/loopback.mjs
// once built.
import { resolve } from 'node:path';
import { type Core, createCore } from '../../core/create-core.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import about from '../../package.json' with { type: 'json' };
import { loopbackText } from '../../shared/text/loopback.ts';
import { demoClock } from '../demo/demo-clock.ts';
import { demoFolder } from '../demo/demo-folder.ts';
import { demoPerson, fillDemoVault } from '../demo/demo-vault.ts';
import { readArguments, type LoopbackArguments } from './arguments.ts';
import { type Ending, newEnding } from './ending.ts';
import { startLoopback } from './server.ts';
import { show, thisMachine } from './show.ts';
import { readStaticFiles, rendererFolder } from './static-files.ts';

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A core over a throw-away vault with some weeks of an office in it, opened for its first person. */
async function demoCore(ending: Ending): Promise<Core> {
  const folder = demoFolder();
  // When the program falls over, too; at its ordinary end the folder is gone by then.
  process.once('exit', folder.remove);
  ending.before(folder.remove);
  const ports = systemPorts({ host: 'loopback', version: about.version });
  const clock = demoClock(ports.clock);
  const vault = resolve(folder.path, 'vault');
  const core = createCore({ ...ports, clock, defaultVaultFolder: vault });
  ending.before(core.lock);
  say(loopbackText.demoFilling);
  await fillDemoVault(core, vault, clock);
  say(loopbackText.demoReady(demoPerson.name, demoPerson.passphrase));
  return core;
}

function ordinaryCore(vault: string | null, ending: Ending): Core {
  const ports = systemPorts({ host: 'loopback', version: about.version });
  const core = createCore({
    ...ports,
    defaultVaultFolder: vault === null ? ports.defaultVaultFolder : resolve(vault),
  });
  ending.before(core.lock);
  return core;
}

async function open(core: Core, args: LoopbackArguments, ending: Ending): Promise<void> {
  let onArrival = (): void => undefined;
  const host = await startLoopback(core, {
    files: readStaticFiles(rendererFolder()),
    port: args.port,
    onIdle: () => ending.end(loopbackText.idle),
    onCount: (count) => {
      if (count > 0) onArrival();
    },
  });
  ending.before(host.close);
  const print = (url: string) => void process.stdout.write(`${url}\n`);
  if (args.window)
    onArrival = show({ url: host.url, connected: host.connected, ending, say, print }, thisMachine());
  else print(host.url);
}

/** @returns whether the system refused the port that was asked for */
function isPortRefused(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL';
}

async function serve(args: LoopbackArguments): Promise<void> {
  const ending = newEnding({ say, exit: () => process.exit(0) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => ending.end(loopbackText.ended));
  try {
    const core = args.demo ? await demoCore(ending) : ordinaryCore(args.vault, ending);
    await open(core, args, ending);
  } catch (error) {
    // Locked under its hands, filling the demonstration fails: the program is on its way out already.
    if (ending.isEnding()) return;
    if (!isPortRefused(error)) throw error;
    say(loopbackText.portTaken(args.port));
    process.exit(1);
  }
}

const args = readArguments(process.argv.slice(2));
if ('problem' in args) {
  say(args.problem);
  process.exit(2);
}
if (args.help) process.stdout.write(loopbackText.help);
else await serve(args);
