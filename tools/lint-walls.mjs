// The lint walls: which folder may import what, and what only one file may do. Used by eslint.config.js together
// with everything else, and alone by `npm run walls`. dependency-cruiser says the same over the whole graph and
// each folder's tsconfig for types; docs/architecture.md has the table.

const electronOnly = { name: 'electron', message: 'Only electron/ may know Electron.' };
const sqliteOnly = {
  name: 'better-sqlite3',
  message: 'Only db/ may know SQL: add a function to db/queries.',
};
const drizzleOnly = {
  regex: '^drizzle-orm(/|$)',
  message: 'Only db/ may know SQL: add a function to db/queries.',
};
const ports = ['http', 'https', 'http2', 'net', 'tls', 'dgram'];
const httpOnly = ports
  .flatMap((name) => [name, `node:${name}`])
  .map((name) => ({ name, message: 'Only headless/loopback opens a port, and only on 127.0.0.1.' }));

/** @param {string[]} folders @param {string} message */
const noFolder = (folders, message) => ({ regex: `^\\.{1,2}/(?:.*/)?(?:${folders.join('|')})/`, message });

// Renaming a document is the office's verb, not the file system's.
const renameBan = {
  selector:
    'CallExpression[callee.property.name=/^rename(Sync)?$/]:not([callee.object.property.name="documents"]), ImportSpecifier[imported.name=/^rename(Sync)?$/]',
  message: 'Replace files with durableReplace (core/node-ports/durable-replace.ts).',
};
const defaultExportBan = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a thing has one name.',
};
const enumBan = {
  selector: 'TSEnumDeclaration',
  message: 'Use an `as const` object with a type of the same name.',
};

/**
 * @param {string} folder
 * @param {{ name: string, message: string }[]} paths
 * @param {{ regex: string, message: string }[]} patterns
 */
function wall(folder, paths, patterns) {
  return {
    name: `walls/${folder}`,
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
  };
}

/** Needs the plugin `@typescript-eslint` and its parser, but no type information. */
export const wallRules = [
  {
    name: 'walls/everywhere',
    files: ['**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', renameBan, defaultExportBan, enumBan] },
  },
  wall(
    'shared',
    [electronOnly, sqliteOnly, ...httpOnly],
    [
      noFolder(
        ['db', 'core', 'electron', 'headless', 'renderer', 'test', 'tools'],
        'shared/ knows no other folder.',
      ),
      { regex: '^node:|^(fs|path|crypto|os)$|^react|^drizzle-orm', message: 'shared/ is pure.' },
    ],
  ),
  wall(
    'db',
    [electronOnly, ...httpOnly],
    [noFolder(['core', 'electron', 'headless', 'renderer', 'test', 'tools'], 'db/ knows only shared/.')],
  ),
  wall(
    'core',
    [electronOnly, sqliteOnly, ...httpOnly],
    [
      noFolder(['electron', 'headless', 'renderer', 'test', 'tools'], 'core/ knows only db/ and shared/.'),
      drizzleOnly,
    ],
  ),
  wall(
    'electron',
    [sqliteOnly, ...httpOnly],
    [
      noFolder(
        ['db', 'headless', 'renderer', 'test', 'tools'],
        'electron/ reaches the application through core/create-core.',
      ),
      drizzleOnly,
    ],
  ),
  wall(
    'headless',
    [electronOnly, sqliteOnly, ...httpOnly],
    [
      noFolder(
        ['db', 'electron', 'renderer', 'test', 'tools'],
        'headless/ reaches the application through core/create-core.',
      ),
      drizzleOnly,
    ],
  ),
  // Later entries win: the loopback host alone may open a port.
  wall(
    'headless/loopback',
    [electronOnly, sqliteOnly],
    [
      noFolder(
        ['db', 'electron', 'renderer', 'test', 'tools'],
        'headless/ reaches the application through core/create-core.',
      ),
      drizzleOnly,
    ],
  ),
  wall(
    'renderer',
    [electronOnly, sqliteOnly, ...httpOnly],
    [
      noFolder(['db', 'core', 'electron', 'headless', 'test', 'tools'], 'renderer/ knows only shared/.'),
      { regex: '^node:|^drizzle-orm|^@orpc/server', message: 'The window has no Node.' },
    ],
  ),
  {
    name: 'walls/durable-replace',
    files: ['core/node-ports/durable-replace.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExportBan, enumBan] },
  },
  // A tool that reads a configuration wants its default export; tests rename what they damage on purpose.
  {
    name: 'walls/tests-and-configs',
    files: ['test/**/*.{ts,tsx}', '*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', enumBan] },
  },
];
