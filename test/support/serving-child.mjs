// Started by tests inside the surroundings they prepared (no network, a narrow PATH): starts the command that is
// given, waits for the one line with the address on its standard output, fetches the page, tries to leave this
// machine, ends the command, and prints what it saw as JSON.
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });

/** The address; npm prints lines of its own before it. @returns {Promise<URL>} */
async function address() {
  for await (const line of createInterface({ input: child.stdout })) {
    if (/^http:\/\/127\.0\.0\.1:\d+\//.test(line)) return new URL(line);
  }
  throw new Error('the command ended without printing an address');
}

/** What happens when something tries to leave: 192.0.2.1 belongs to nobody (RFC 5737). @returns {Promise<string>} */
function leaving() {
  return new Promise((done) => {
    const socket = connect({ host: '192.0.2.1', port: 80, timeout: 2000 });
    const end = (/** @type {string} */ word) => {
      socket.destroy();
      done(word);
    };
    socket.once('connect', () => end('connected'));
    socket.once('timeout', () => end('no answer'));
    socket.once('error', (error) => end(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
  });
}

try {
  const url = await address();
  const page = await fetch(new URL('/', url));
  const seen = { status: page.status, type: page.headers.get('content-type'), body: await page.text() };
  process.stdout.write(`${JSON.stringify({ ...seen, leaving: await leaving() })}\n`);
} finally {
  // The whole group: npm, the tool and the program.
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
}
