import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { bundles, presentEntries } from '../../tools/bundling/plan.mjs';
import { contentStamp } from '../../tools/bundling/stamp.mjs';
import { commandOf } from '../../tools/exec.mjs';
import { exclusively } from '../../tools/lock.mjs';
import { root, run } from '../../tools/project.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custodia-tools-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the stamp of a build', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'shared', 'text'), { recursive: true });
    writeFileSync(join(folder, 'shared', 'a.ts'), 'one');
    writeFileSync(join(folder, 'shared', 'text', 'b.ts'), 'two');
  });
  const stamp = () => contentStamp(folder, ['shared', 'absent', 'lock.json']);

  test('stays when only times change', () => {
    const before = stamp();
    utimesSync(join(folder, 'shared', 'a.ts'), 1, 1);
    expect(stamp()).toBe(before);
  });

  test('changes with a content, a name, a new file and a moved boundary', () => {
    const seen = [stamp()];
    writeFileSync(join(folder, 'shared', 'a.ts'), 'One');
    seen.push(stamp());
    writeFileSync(join(folder, 'shared', 'c.ts'), '');
    seen.push(stamp());
    rmSync(join(folder, 'shared', 'c.ts'));
    writeFileSync(join(folder, 'shared', 'd.ts'), '');
    seen.push(stamp());
    writeFileSync(join(folder, 'lock.json'), '{}');
    seen.push(stamp());
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test('every entry point of the build is there', () => {
  expect(bundles.flatMap((bundle) => presentEntries(bundle, root).absent)).toEqual([]);
});

test('every script of package.json names a file and a package that exist', () => {
  const commands = Object.values(packageJson.scripts).map((script) => script.split(' '));
  const files = readdirSync(join(root, 'tools'));
  for (const [node, file = '', name = ''] of commands) {
    expect(node).toBe('node');
    expect(files).toContain(file.replace('tools/', ''));
    if (name.endsWith('.mjs')) expect(files).toContain(name.replace('tools/', ''));
    else if (file === 'tools/exec.mjs' && !name.endsWith('.ts'))
      expect(readFileSync(commandOf(name), 'utf8')).not.toBe('');
  }
});

test('every test file lies where one of the projects looks', () => {
  const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
  const listed = /const folders = \[([^\]]*)\]/.exec(config)?.[1] ?? '';
  const projects = new Set([...listed.matchAll(/'([a-z]+)'/g)].map((match) => match[1]).concat('renderer'));
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const lost = files
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter(
      (name) => !projects.has(name.split('/')[0]) || (name.endsWith('x') && !name.startsWith('renderer/')),
    );
  expect(lost).toEqual([]);
});

describe('starting a child', () => {
  const js = (code: string) => ['--input-type=module', '-e', code];

  test('its exit code is ours', async () => {
    expect(await run(process.execPath, js('process.exit(3)'))).toBe(3);
  });

  test('a signal that ends it is 128 plus its number', async () => {
    expect(
      await run(process.execPath, js('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1e6)')),
    ).toBe(143);
  });

  test('one that takes too long is ended and named 124', async () => {
    expect(await run(process.execPath, js('setInterval(() => {}, 1e6)'), { timeoutMs: 200 })).toBe(124);
  });

  test('a command that is not there is an error', async () => {
    await expect(run(join(folder, 'nothing'), [])).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a signal to us reaches it', async () => {
    const inner =
      'process.on("SIGTERM", () => process.exit(7)); console.log("ready"); setInterval(() => {}, 1e6)';
    const outer = `
      import { run } from ${JSON.stringify(join(root, 'tools', 'project.mjs'))};
      process.exitCode = await run(process.execPath, ${JSON.stringify(js(inner))}, { stdio: 'inherit' });`;
    const parent = spawn(process.execPath, js(outer), { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    parent.kill('SIGTERM');
    expect(await once(parent, 'close')).toEqual([7, null]);
  });

  // What `kill` of `npm start` comes to: npm passes the signal to its shell, and the shell to nobody.
  test.skipIf(process.platform === 'win32')(
    'under npm it ends when the shell in between is gone',
    async () => {
      const mark = join(folder, 'ended');
      const inner = `process.on("SIGTERM", () => { require("fs").writeFileSync(${JSON.stringify(mark)}, ""); process.exit(); });
      console.log("ready"); setInterval(() => {}, 1e6)`;
      const outer = join(folder, 'outer.mjs');
      const innerArgs = JSON.stringify(['-e', inner]);
      const tool = JSON.stringify(join(root, 'tools', 'project.mjs'));
      writeFileSync(
        outer,
        `import { run } from ${tool};\nawait run(process.execPath, ${innerArgs}, { stdio: 'inherit' });\n`,
      );
      const env = { ...process.env, npm_lifecycle_event: 'start' };
      // `; true` keeps the shell from replacing itself by the command.
      const shell = spawn('sh', ['-c', '"$0" "$1"; true', process.execPath, outer], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(shell.stdout, 'data');
      shell.kill('SIGTERM');
      // The pipe closes when the last of them has ended.
      await once(shell, 'close');
      expect(readdirSync(folder)).toContain('ended');
    },
  );
});

describe('the lock between two commands', () => {
  test('work under one lock never overlaps', async () => {
    const lock = join(folder, 'lock');
    const seen: string[] = [];
    const work = (name: string) =>
      exclusively(lock, async () => {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
      });
    await Promise.all([work('a'), work('b')]);
    expect(seen.map((line) => line.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  test('the lock of a dead process is taken over', async () => {
    const lock = join(folder, 'lock');
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'close');
    writeFileSync(lock, String(dead.pid));
    expect(await exclusively(lock, () => Promise.resolve('done'))).toBe('done');
  });

  test('it is given back when the work fails', async () => {
    const lock = join(folder, 'lock');
    await expect(exclusively(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });
});
