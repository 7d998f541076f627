// The wall that no type and no lint can see: what really lies in the bundles.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuild } from '../../tools/build.mjs';
import { external } from '../../tools/bundling/plan.mjs';
import { root } from '../../tools/project.mjs';

/** Modules a bundle loads at run time, in any form: static, dynamic, re-exported, required. */
function loaded(code: string): string[] {
  const forms = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\b__require\s*\(\s*)(["'`])([^"'`\n]+)\1/g;
  return [...code.matchAll(forms)].map((match) => match[2]!);
}

const loadsElectron = (code: string) => loaded(code).some((name) => /^electron(\/|$)/.test(name));
const loadsNode = (code: string) =>
  loaded(code).some((name) => name.startsWith('node:')) || /["'`]node:[a-z_/]+["'`]/.test(code);
const hasSourceMap = (code: string) => /[#@] sourceMappingURL=/.test(code);

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(join(root, 'build', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      name: join(entry.parentPath, entry.name),
      text: readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    }));
}

const isCode = ({ name }: { name: string }) =>
  ['.js', '.mjs', '.cjs', '.html', '.css'].includes(extname(name));

beforeAll(async () => {
  await ensureBuild(process.execPath);
}, 120_000);

describe('the bundles', () => {
  test('of headless/ never load Electron', () => {
    const code = filesIn('headless').filter(isCode);
    expect(code.length).toBeGreaterThanOrEqual(2);
    expect(code.filter(({ text }) => loadsElectron(text)).map(({ name }) => name)).toEqual([]);
  });

  test('of electron/ load it where they should: the same look finds it there', () => {
    const names = filesIn('electron')
      .filter(({ text }) => loadsElectron(text))
      .map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([expect.stringMatching(/main\.mjs$/), expect.stringMatching(/preload\.cjs$/)]),
    );
  });

  test('of renderer/ load nothing of Node', () => {
    const code = filesIn('renderer').filter(isCode);
    expect(code.length).toBeGreaterThanOrEqual(3);
    expect(code.filter(({ text }) => loadsNode(text)).map(({ name }) => name)).toEqual([]);
  });

  test.each(['headless', 'electron', 'renderer'])(
    'of %s/ carry no source map and no path of the machine that built them',
    (folder) => {
      const files = filesIn(folder);
      expect(files.filter(({ name }) => name.endsWith('.map'))).toEqual([]);
      const code = files.filter(isCode);
      expect(code.filter(({ text }) => hasSourceMap(text)).map(({ name }) => name)).toEqual([]);
      expect(code.filter(({ text }) => text.includes(root)).map(({ name }) => name)).toEqual([]);
    },
  );

  test('of renderer/ hold nothing inline that the content security policy forbids', () => {
    const page = filesIn('renderer').find(({ name }) => name.endsWith('index.html'));
    expect(page?.text).toMatch(/<script type="module"[^>]* src="\.\//);
    expect(page?.text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
  });
});

describe('the look into bundles', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'custodia-bundle-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function bundled(source: string): Promise<string> {
    writeFileSync(join(folder, 'planted.ts'), source);
    const made = await rolldown({ input: join(folder, 'planted.ts'), platform: 'node', external });
    const { output } = await made.generate({ format: 'esm', sourcemap: 'inline' });
    await made.close();
    return output[0].code;
  }

  test.each([
    "import { app } from 'electron'; console.log(app);",
    "console.log(await import('electron'));",
    "import { createRequire } from 'node:module'; console.log(createRequire(import.meta.url)('node:fs'), require('electron'));",
    "export * from 'electron';",
  ])('finds Electron in %s', async (source) => {
    expect(loadsElectron(await bundled(source))).toBe(true);
  });

  test('finds a module of Node and a source map, and neither where there is none', async () => {
    const planted = await bundled("import { sep } from 'node:path'; console.log(sep);");
    expect(loadsNode(planted)).toBe(true);
    expect(hasSourceMap(planted)).toBe(true);
    expect(loadsNode('const a={node:1,"not node":2};')).toBe(false);
    expect(hasSourceMap('console.log(1)')).toBe(false);
  });

  test("the window's build ends at a module of Node", async () => {
    mkdirSync(join(folder, 'page', 'app'), { recursive: true });
    writeFileSync(join(folder, 'page', 'index.html'), '<script type="module" src="./app/main.tsx"></script>');
    writeFileSync(
      join(folder, 'page', 'app', 'main.tsx'),
      "import { sep } from 'node:path'; console.log(sep);",
    );
    const build = viteBuild({
      configFile: join(root, 'vite.config.ts'),
      root: join(folder, 'page'),
      logLevel: 'silent',
      build: { outDir: join(folder, 'out') },
    });
    await expect(build).rejects.toThrow(/the window has no Node/);
  });
});
