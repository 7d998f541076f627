// The import table of docs/architecture.md as rules over the whole graph.
const only = (folder, allowed, extra = {}) => ({
  name: `${folder}-imports`,
  comment: `${folder}/ may import only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${folder}/`, ...extra },
  to: {
    path: '^(shared|db|core|electron|headless|renderer|test|tools)/',
    pathNot: [`${folder}/`, ...allowed].map((name) => `^${name}`),
  },
});

module.exports = {
  forbidden: [
    only('shared', []),
    only('db', ['shared/']),
    only('core', ['db/', 'shared/']),
    only('electron', ['core/create-core', 'core/node-ports/', 'core/ports', 'shared/']),
    only('headless', ['core/create-core', 'core/node-ports/', 'core/ports', 'shared/']),
    only('renderer', ['shared/']),
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { pathNot: '^(test/|[^/]+\\.config\\.ts$)' },
      to: { path: '^test/' },
    },
    {
      name: 'migrations-import-nothing',
      severity: 'error',
      from: { path: '^db/migrations/' },
      to: { path: '.' },
    },
    {
      name: 'shared-packages',
      comment: 'shared/ is pure: zod, Temporal, contract types and frozen data',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', 'node_modules/(zod|temporal-polyfill|temporal-spec|@orpc/contract)/'] },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: ['^renderer/(features|app|api)/', '^shared/contract/'] },
    },
    {
      name: 'feature-knows-no-app',
      severity: 'error',
      from: { path: '^renderer/features/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'renderer-feature-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'api-knows-no-screen',
      severity: 'error',
      from: { path: '^renderer/api/' },
      to: { path: '^renderer/(features|app|ui)/' },
    },
    {
      name: 'core-feature-knows-no-feature',
      severity: 'error',
      from: { path: '^core/features/([^/]+)/' },
      to: { path: '^core/features/', pathNot: '^core/features/$1/' },
    },
    {
      name: 'electron-only-in-electron',
      severity: 'error',
      from: { pathNot: '^(electron|test)/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'sqlite-only-in-db',
      severity: 'error',
      from: { pathNot: '^(db|test)/' },
      to: { path: 'node_modules/(@types/better-sqlite3|better-sqlite3|drizzle-orm)/' },
    },
    {
      name: 'ports-only-in-loopback',
      severity: 'error',
      from: { pathNot: '^(headless/loopback|test)/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^test/', '\\.config\\.ts$', '^db/migrations/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
