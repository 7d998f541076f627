// The walls stand where nothing is wrong, and each falls, by name, when it is climbed. Done in a copy of the
// sources with the real configurations, so that a type or a rule that leaks in from a real import shows.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../tools/project.mjs';
import { type Violation, violations } from './violations.ts';

const notCopied = new Set(['node_modules', 'build', 'artifacts', '.git']);
const fiveMinutes = 300_000;

function copyOfTheSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'custodia-walls-'));
  for (const name of readdirSync(root)) {
    if (!notCopied.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function runWalls(folder: string): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(folder, 'tools', 'walls.mjs')], { cwd: folder });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      done({ code, output });
    });
  });
}

function plant(folder: string, violation: Violation): void {
  for (const [path, content] of Object.entries(violation.files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** The lint's lines about one file: it prints the path, then indented findings, then an empty line. */
function lintOf(output: string, folder: string, file: string): string {
  const from = output.indexOf(`${join(folder, file)}\n`);
  return from === -1 ? '' : (output.slice(from).split('\n\n')[0] ?? '');
}

let copy: string;
beforeAll(() => {
  copy = copyOfTheSources();
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('the walls stand', { timeout: fiveMinutes }, async () => {
  const { code, output } = await runWalls(copy);
  expect({ code, fallen: output.match(/^FALLEN[^]*/m)?.[0] }).toEqual({ code: 0, fallen: undefined });
});

describe('a violation of each wall', () => {
  let found: { code: number | null; output: string };
  beforeAll(async () => {
    for (const violation of violations) plant(copy, violation);
    found = await runWalls(copy);
  }, fiveMinutes);

  test('fails the command', () => {
    expect(found.code).toBe(1);
  });

  test.each(violations)('$wall', ({ files, rule, lint, types }) => {
    const file = Object.keys(files)[0]!;
    expect(rule ?? lint ?? types, 'a violation has to expect something').toBeDefined();
    if (rule !== undefined) expect(found.output).toContain(`error ${rule}: ${file}`);
    if (lint !== undefined) expect(lintOf(found.output, copy, file)).toMatch(lint);
    if (types !== undefined) {
      expect(found.output).toMatch(new RegExp(`FALLEN {2}types of ${types}/`));
      expect(found.output).toContain(`\n${file}(`);
    }
  });

  test('every rule of dependency-cruiser is among them', async () => {
    const configuration = (await import('../../.dependency-cruiser.cjs')) as unknown as {
      default: { forbidden: { name: string }[] };
    };
    const tried = new Set(violations.map((violation) => violation.rule));
    const untried = configuration.default.forbidden
      .map((rule) => rule.name)
      .filter((name) => !tried.has(name));
    // What core/ may import beside db/ and shared/ is only itself: tried with test/ above.
    expect(untried.filter((name) => name !== 'core-imports')).toEqual([]);
  });
});
