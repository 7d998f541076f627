// The lint walls: what a folder may import stands once, in `folders`, and is repeated by
// dependency-cruiser (whole graph) and by each folder's tsconfig (types). docs/architecture.md has the table.
import checkFile from 'eslint-plugin-check-file';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const electronOnly = { name: 'electron', message: 'Only electron/ may know Electron.' };
const sqliteOnly = { name: 'better-sqlite3', message: 'Only db/ may know SQL: add a function to db/queries.' };
const httpOnly = ['http', 'node:http', 'https', 'node:https', 'http2', 'node:http2', 'net', 'node:net'].map((name) => ({
  name,
  message: 'Only headless/loopback opens a port, and only on 127.0.0.1.',
}));
const renameBan = {
  selector:
    "CallExpression[callee.property.name=/^rename(Sync)?$/], ImportSpecifier[imported.name=/^rename(Sync)?$/]",
  message: 'Replace files with durableReplace (core/node-ports/durable-replace.ts).',
};
const defaultExportBan = { selector: 'ExportDefaultDeclaration', message: 'No default exports: a thing has one name.' };
const enumBan = { selector: 'TSEnumDeclaration', message: 'Use an `as const` object with a type of the same name.' };

/** @param {string} folder @param {{name: string, message: string}[]} paths @param {{group: string[], message: string}[]} patterns */
function wall(folder, paths, patterns = []) {
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
  };
}

const up = (/** @type {string[]} */ names, /** @type {string} */ message) => ({
  group: names.flatMap((name) => [`**/${name}/**`]),
  message,
});

export default tseslint.config(
  { ignores: ['node_modules/**', 'build/**', 'artifacts/**', '**/*.mjs', '**/*.cjs', 'eslint.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'check-file': checkFile },
    rules: {
      'check-file/filename-naming-convention': ['error', { '**/*.{ts,tsx}': 'KEBAB_CASE' }, { ignoreMiddleExtensions: true }],
      'check-file/folder-naming-convention': ['error', { '**/': 'KEBAB_CASE' }],
      'max-lines': ['error', { max: 500 }],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', renameBan, defaultExportBan, enumBan],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  wall('shared', [electronOnly, sqliteOnly, ...httpOnly], [
    up(['db', 'core', 'electron', 'headless', 'renderer', 'test'], 'shared/ knows no other folder.'),
    { group: ['node:*', 'fs', 'path', 'crypto', 'drizzle-orm*', 'react*'], message: 'shared/ is pure.' },
  ]),
  wall('db', [electronOnly, ...httpOnly], [
    up(['core', 'electron', 'headless', 'renderer', 'test'], 'db/ knows only shared/.'),
  ]),
  wall('core', [electronOnly, sqliteOnly, ...httpOnly], [
    up(['electron', 'headless', 'renderer', 'test'], 'core/ knows only db/ and shared/.'),
    { group: ['drizzle-orm*'], message: 'Only db/ may know SQL: add a function to db/queries.' },
  ]),
  wall('electron', [sqliteOnly, ...httpOnly], [
    up(['db', 'headless', 'renderer', 'test'], 'electron/ reaches the application through core/create-core.'),
  ]),
  wall('headless/cli', [electronOnly, sqliteOnly, ...httpOnly], [
    up(['db', 'electron', 'renderer', 'test'], 'headless/ reaches the application through core/create-core.'),
  ]),
  wall('headless/loopback', [electronOnly, sqliteOnly], [
    up(['db', 'electron', 'renderer', 'test'], 'headless/ reaches the application through core/create-core.'),
  ]),
  wall('renderer', [electronOnly, sqliteOnly, ...httpOnly], [
    up(['db', 'core', 'electron', 'headless', 'test'], 'renderer/ knows only shared/.'),
    { group: ['node:*', 'drizzle-orm*', '@orpc/server*'], message: 'The window has no Node.' },
  ]),
  {
    files: ['core/node-ports/durable-replace.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExportBan, enumBan] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['shared/text/**', 'shared/law/**', 'test/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**', '*.config.ts'],
    rules: { 'no-restricted-syntax': ['error', enumBan], '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  { files: ['headless/cli/output.ts'], rules: { 'no-console': 'off' } },
);
