// One deliberate violation of each wall, and the words by which `npm run walls` has to name it.

/** A planted file and what has to be reported about it. */
export interface Violation {
  /** the wall that is climbed, for the test's name */
  wall: string;
  /** path in the copy -> content; several where one file alone violates nothing */
  files: Record<string, string>;
  /** dependency-cruiser's rule; the report has to name it together with the first file */
  rule?: string;
  /** part of the message of the restricted-imports lint about the first file */
  lint?: RegExp;
  /** the folder whose compilation has to fail at the first file */
  types?: string;
}

const uses = (name: string) => `import { ${name} } from`;

export const violations: readonly Violation[] = [
  {
    wall: 'shared/ has no Node modules',
    files: {
      'shared/planted-fs.ts': `${uses('readFileSync')} 'node:fs';\nexport const planted = readFileSync;\n`,
    },
    rule: 'shared-packages',
    lint: /shared\/ is pure/,
    types: 'shared',
  },
  {
    wall: 'shared/ has no Node globals',
    files: { 'shared/planted-process.ts': 'export const planted = process.pid;\n' },
    types: 'shared',
  },
  {
    wall: 'shared/ has no DOM',
    files: { 'shared/planted-dom.ts': 'export const planted = document.title;\n' },
    types: 'shared',
  },
  {
    wall: 'shared/ has no packages but its own',
    files: { 'shared/planted-react.ts': `${uses('useState')} 'react';\nexport const planted = useState;\n` },
    rule: 'shared-packages',
    lint: /shared\/ is pure/,
  },
  {
    wall: 'shared/ knows no other folder',
    files: {
      'shared/planted-db.ts': `${uses('planted')} '../db/planted-leaf.ts';\nexport const again = planted;\n`,
      'db/planted-leaf.ts': 'export const planted = 1;\n',
    },
    rule: 'shared-imports',
    lint: /shared\/ knows no other folder/,
  },
  {
    wall: 'db/ does not know core/',
    files: {
      'db/planted-core.ts': `${uses('planted')} '../core/planted-leaf.ts';\nexport const again = planted;\n`,
      'core/planted-leaf.ts': 'export const planted = 1;\n',
    },
    rule: 'db-imports',
    lint: /db\/ knows only shared/,
  },
  {
    wall: 'db/ has no DOM',
    files: { 'db/planted-dom.ts': 'export const planted = document.title;\n' },
    types: 'db',
  },
  {
    wall: 'migrations import nothing',
    files: {
      'db/migrations/planted-import.ts': `${uses('planted')} '../planted-below.ts';\nexport const again = planted;\n`,
      'db/planted-below.ts': 'export const planted = 1;\n',
    },
    rule: 'migrations-import-nothing',
  },
  {
    wall: 'core/ does not know the database library',
    files: {
      'core/planted-sqlite.ts': "import Database from 'better-sqlite3';\nexport const planted = Database;\n",
    },
    rule: 'sqlite-only-in-db',
    lint: /Only db\/ may know SQL/,
  },
  {
    wall: 'core/ does not know drizzle',
    files: { 'core/planted-drizzle.ts': `${uses('sql')} 'drizzle-orm';\nexport const planted = sql;\n` },
    rule: 'sqlite-only-in-db',
    lint: /Only db\/ may know SQL/,
  },
  {
    wall: 'core/ opens no port',
    files: {
      'core/planted-http.ts': `${uses('createServer')} 'node:http';\nexport const planted = createServer;\n`,
    },
    rule: 'ports-only-in-loopback',
    lint: /Only headless\/loopback opens a port/,
  },
  {
    wall: 'core/ has no DOM',
    files: { 'core/planted-dom.ts': 'export const planted = document.title;\n' },
    types: 'core',
  },
  {
    wall: 'core/ replaces files in one place',
    files: {
      'core/planted-rename.ts': `${uses('rename')} 'node:fs/promises';\nexport const planted = rename;\n`,
    },
    lint: /durableReplace/,
  },
  {
    wall: 'core/ replaces files in one place, called as a method too',
    files: {
      'core/planted-rename-call.ts':
        "import * as fs from 'node:fs';\nexport const planted = (): void => fs.renameSync('a', 'b');\n",
    },
    lint: /durableReplace/,
  },
  {
    wall: 'a feature of core/ knows no other',
    files: {
      'core/features/planted-one/handlers.ts': `${uses('planted')} '../planted-two/handlers.ts';\nexport const again = planted;\n`,
      'core/features/planted-two/handlers.ts': 'export const planted = 1;\n',
    },
    rule: 'core-feature-knows-no-feature',
  },
  {
    wall: 'no cycles',
    files: {
      'core/planted-cycle-a.ts': `${uses('b')} './planted-cycle-b.ts';\nexport const a = (): unknown => b;\n`,
      'core/planted-cycle-b.ts': `${uses('a')} './planted-cycle-a.ts';\nexport const b = (): unknown => a;\n`,
    },
    rule: 'no-cycles',
  },
  {
    wall: 'no cycles of types alone',
    files: {
      'core/planted-type-a.ts':
        "import type { B } from './planted-type-b.ts';\nexport interface A { b?: B }\n",
      'core/planted-type-b.ts':
        "import type { A } from './planted-type-a.ts';\nexport interface B { a?: A }\n",
    },
    rule: 'no-cycles',
  },
  {
    wall: 'no orphans',
    files: { 'core/planted-orphan.ts': 'export const planted = 1;\n' },
    rule: 'no-orphans',
  },
  {
    wall: 'headless/ does not know Electron',
    files: {
      'headless/cli/planted-electron.ts': `${uses('app')} 'electron';\nexport const planted = app;\n`,
    },
    rule: 'electron-only-in-electron',
    lint: /Only electron\/ may know Electron/,
  },
  {
    wall: 'headless/ does not know Electron, loaded late',
    files: {
      'headless/loopback/planted-late.ts':
        "export const planted = (): Promise<unknown> => import('electron');\n",
    },
    rule: 'electron-only-in-electron',
  },
  {
    wall: 'the command line opens no port',
    files: {
      'headless/cli/planted-net.ts': `${uses('connect')} 'node:net';\nexport const planted = connect;\n`,
    },
    rule: 'ports-only-in-loopback',
    lint: /Only headless\/loopback opens a port/,
  },
  {
    wall: 'headless/ reaches the application through its front door',
    files: {
      'headless/cli/planted-inside.ts': `${uses('planted')} '../../core/features/planted-inside/handlers.ts';\nexport const again = planted;\n`,
      'core/features/planted-inside/handlers.ts': 'export const planted = 1;\n',
    },
    rule: 'headless-imports',
  },
  {
    wall: 'headless/ does not know db/',
    files: {
      'headless/loopback/planted-db.ts': `${uses('planted')} '../../db/planted-leaf-two.ts';\nexport const again = planted;\n`,
      'db/planted-leaf-two.ts': 'export const planted = 1;\n',
    },
    rule: 'headless-imports',
    lint: /through core\/create-core/,
  },
  {
    wall: 'headless/ has no DOM',
    files: { 'headless/cli/planted-dom.ts': 'export const planted = document.title;\n' },
    types: 'headless',
  },
  {
    wall: 'electron/ does not know headless/',
    files: {
      'electron/main/planted-headless.ts': `${uses('planted')} '../../headless/planted-leaf.ts';\nexport const again = planted;\n`,
      'headless/planted-leaf.ts': 'export const planted = 1;\n',
    },
    rule: 'electron-imports',
    lint: /through core\/create-core/,
  },
  {
    wall: 'renderer/ does not know core/',
    files: {
      'renderer/app/planted-core.ts': `${uses('planted')} '../../core/planted-leaf-two.ts';\nexport const again = planted;\n`,
      'core/planted-leaf-two.ts': 'export const planted = 1;\n',
    },
    rule: 'renderer-imports',
    lint: /renderer\/ knows only shared/,
  },
  {
    wall: 'renderer/ has no Node',
    files: { 'renderer/app/planted-node.ts': `${uses('sep')} 'node:path';\nexport const planted = sep;\n` },
    lint: /The window has no Node/,
    types: 'renderer',
  },
  {
    wall: 'renderer/ has no Node globals',
    files: { 'renderer/app/planted-buffer.ts': 'export const planted = Buffer.alloc(1);\n' },
    types: 'renderer',
  },
  {
    wall: 'a feature of renderer/ knows no other',
    files: {
      'renderer/features/planted-one/view.ts': `${uses('planted')} '../planted-two/view.ts';\nexport const again = planted;\n`,
      'renderer/features/planted-two/view.ts': 'export const planted = 1;\n',
    },
    rule: 'renderer-feature-knows-no-feature',
  },
  {
    wall: 'a feature does not know the app around it',
    files: {
      'renderer/features/planted-three/view.ts': `${uses('planted')} '../../app/planted-leaf.ts';\nexport const again = planted;\n`,
      'renderer/app/planted-leaf.ts': 'export const planted = 1;\n',
    },
    rule: 'feature-knows-no-app',
  },
  {
    wall: 'ui/ knows no feature',
    files: {
      'renderer/ui/planted-feature.ts': `${uses('planted')} '../features/planted-four/view.ts';\nexport const again = planted;\n`,
      'renderer/features/planted-four/view.ts': 'export const planted = 1;\n',
    },
    rule: 'ui-knows-no-feature',
  },
  {
    wall: 'api/ knows no screen',
    files: {
      'renderer/api/planted-ui.ts': `${uses('planted')} '../ui/planted-leaf.ts';\nexport const again = planted;\n`,
      'renderer/ui/planted-leaf.ts': 'export const planted = 1;\n',
    },
    rule: 'api-knows-no-screen',
  },
  {
    wall: 'nothing imports test/',
    files: {
      'core/planted-test.ts': `${uses('planted')} '../test/support/planted-leaf.ts';\nexport const again = planted;\n`,
      'test/support/planted-leaf.ts': 'export const planted = 1;\n',
    },
    rule: 'nothing-imports-test',
    lint: /core\/ knows only db\/ and shared/,
  },
];
