// Custodia through this machine's browser: `node headless/loopback/main.ts` from sources, build/headless/loopback.mjs
// once built.
import { resolve } from 'node:path';
import { createCore } from '../../core/create-core.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import { loopbackText } from '../../shared/text/loopback.ts';
import { demoFolder, demoPerson, fillDemoVault } from '../demo/demo-vault.ts';
import { readArguments, type LoopbackArguments } from './arguments.ts';
import { startLoopback } from './server.ts';
import { readStaticFiles, rendererFolder } from './static-files.ts';

const VERSION = '0.1.0';

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function serve(args: LoopbackArguments): Promise<void> {
  const ports = systemPorts({ host: 'loopback', version: VERSION });
  const demo = args.demo ? demoFolder() : undefined;
  if (demo) process.once('exit', demo.remove);
  const folder = demo?.vault ?? (args.vault === null ? ports.defaultVaultFolder : resolve(args.vault));
  const core = createCore({ ...ports, defaultVaultFolder: folder });
  if (demo) {
    say(loopbackText.demoFilling);
    await fillDemoVault(core.client, folder, ports.clock.now());
    say(loopbackText.demoReady(demoPerson.name, demoPerson.passphrase));
  }
  let isEnding = false;
  const end = (text: string) => {
    if (isEnding) return;
    isEnding = true;
    core.lock();
    void host.close().then(() => {
      say(text);
      process.exit(0);
    });
  };
  const host = await startLoopback(core, {
    files: readStaticFiles(rendererFolder()),
    port: args.port,
    onIdle: () => end(loopbackText.idle),
  });
  process.once('SIGINT', () => end(loopbackText.ended));
  process.once('SIGTERM', () => end(loopbackText.ended));
  process.stdout.write(`${host.url}\n`);
}

const args = readArguments(process.argv.slice(2));
if ('problem' in args) {
  say(args.problem);
  process.exit(2);
}
if (args.help) process.stdout.write(loopbackText.help);
else await serve(args);
