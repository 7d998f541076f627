import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loopbackText } from '../../shared/text/loopback.ts';

export type StaticFile = { mediaType: string; bytes: Buffer };

/** Path as requested (`/`, `/assets/main.js`) to file. What isn't in it can't be served: no path is ever resolved. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Where the built window lies: beside the bundle, or in the checkout's build folder. */
export function rendererFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const besideBundle = join(here, '../renderer');
  return existsSync(join(besideBundle, 'index.html')) ? besideBundle : join(here, '../../build/renderer');
}

/**
 * Reads the built window whole into memory.
 *
 * @param folder where the build put it; absent or empty, the page says how to build it
 */
export function readStaticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const entry of existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : []) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).replaceAll('\\', '/')}`, {
      mediaType: mediaTypes[extname(entry.name)] ?? 'application/octet-stream',
      bytes: readFileSync(path),
    });
  }
  files.set(
    '/',
    files.get('/index.html') ?? {
      mediaType: 'text/plain; charset=utf-8',
      bytes: Buffer.from(`${loopbackText.notBuilt}\n`),
    },
  );
  return files;
}
