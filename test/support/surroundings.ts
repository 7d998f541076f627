// Folders of its own for a program whose traces are searched.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Surroundings = {
  /** Every folder a program may think of writing to. */
  folders: { home: string; temporary: string; working: string; output: string };
  env: NodeJS.ProcessEnv;
};

/** Fresh folders below `root` that the environment of a program names. */
export function surroundings(root: string): Surroundings {
  const folder = (name: string) => {
    const path = join(root, name);
    mkdirSync(path, { mode: 0o700, recursive: true });
    return path;
  };
  const home = folder('home');
  const temporary = folder('tmp');
  const runtime = folder('home/run');
  return {
    folders: { home, temporary, working: folder('cwd'), output: folder('output') },
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_STATE_HOME: join(home, 'state'),
      XDG_RUNTIME_DIR: runtime,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      // Files are written by calls that the record shows.
      UV_USE_IO_URING: '0',
    },
  };
}
