import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** A page that leads on to `url` at once. */
function redirectPage(url: string): string {
  const address = url.replaceAll(/[&"<>]/g, (character) => escapes[character] ?? '');
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Custodia</title>',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    '',
  ].join('\n');
}

/**
 * Writes the page that a browser is started with: a command line can be read by every user of the machine, this file
 * (0600) by this one only.
 *
 * @param folder for this user only
 * @param url with the token in its fragment
 */
export function writeRedirectFile(folder: string, url: string): { path: string; remove: () => void } {
  const path = join(folder, 'start.html');
  writeFileSync(path, redirectPage(url), { mode: 0o600, flag: 'wx' });
  return { path, remove: () => rmSync(path, { force: true }) };
}
