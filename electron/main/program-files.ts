import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type ProgramFiles = { coreProcess: string; preload: string; page: string };

/**
 * Where the program's other parts lie: beside the bundle, or for a start from the sources in their folders.
 *
 * @param here folder of the main process's file
 * @throws when the installation is incomplete
 */
export function programFiles(here: string): ProgramFiles {
  const first = (...candidates: string[]) => {
    const found = candidates.map((path) => join(here, path)).find((path) => existsSync(path));
    if (found === undefined) throw new Error(`${candidates[0] ?? ''} is missing from this installation`);
    return found;
  };
  return {
    coreProcess: first('core-process.mjs', '../core-process/main.ts'),
    preload: first('preload.cjs', '../../build/electron/preload.cjs', '../preload/preload.ts'),
    page: first('../renderer/index.html', '../../build/renderer/index.html', '../../renderer/index.html'),
  };
}
