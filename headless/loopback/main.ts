import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createCore } from '../../core/create-core.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import { loopbackText } from '../../shared/text/loopback.ts';
import { readStaticFiles } from './static-files.ts';
import { serveLoopback } from './serve.ts';

const HELLO_MILLISECONDS = 10_000;

/** build/renderer, seen from the sources and from the bundle. */
function windowFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '../renderer'), join(here, '../../build/renderer')].find((folder) =>
    existsSync(join(folder, 'index.html')),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vault: { type: 'string' },
      port: { type: 'string' },
      demo: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(loopbackText.help);
    return;
  }
  const folder = windowFolder();
  if (folder === undefined) {
    process.stderr.write(`${loopbackText.notBuilt}\n`);
    process.exitCode = 4;
    return;
  }
  const ports = systemPorts({ host: 'loopback', version: '0.1.0' });
  const core = createCore(
    values.vault === undefined ? ports : { ...ports, defaultVaultFolder: values.vault },
  );
  const served = await serveLoopback(core, {
    files: readStaticFiles(folder),
    port: Number(values.port ?? '0'),
    helloMilliseconds: HELLO_MILLISECONDS,
  });
  const end = () => {
    core.lock();
    void served.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.stdout.write(`${served.address}\n`);
}

await main();
