// Started in place of a browser: writes down how it was started and what the file it is to open says. Then it ends at
// once (`FAKE_BROWSER=fail`), or enters with the token as the page would and ends when the file is gone, as a person
// who closes the window, or (`FAKE_BROWSER=stay`) stays until it is ended.
import { existsSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const argv = process.argv.slice(2);
const mode = (/** @type {string} */ path) => (statSync(path).mode & 0o777).toString(8);
/** @param {string} name */
const value = (name) => argv.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

const file = value('app') === '' ? (argv.at(-1) ?? '') : fileURLToPath(value('app'));
const profile = value('user-data-dir');
const page = readFileSync(file, 'utf8');
const url = new URL((/url=([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&'));
writeFileSync(
  process.env['FAKE_BROWSER_RECORD'] ?? '',
  JSON.stringify({
    argv,
    pid: process.pid,
    temporary: process.env['TMPDIR'],
    crashes: process.env['BREAKPAD_DUMP_LOCATION'],
    file,
    url: url.href,
    fileMode: mode(file),
    folderMode: mode(dirname(file)),
    profileMode: profile === '' ? null : mode(profile),
    preferences:
      profile === '' ? null : JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8')),
  }),
);

const how = process.env['FAKE_BROWSER'];
if (how === 'fail') process.exit(1);
const fragment = new URLSearchParams(url.hash.slice(1));
const door = new WebSocket(`ws://${url.host}/door`);
door.addEventListener('open', () => door.send(JSON.stringify({ token: fragment.get('token') })));
door.addEventListener('message', () => {
  if (how === 'stay') return;
  const end = () => {
    if (!existsSync(file)) process.exit(0);
  };
  watch(dirname(file), end);
  end();
});
