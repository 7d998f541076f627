import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fakeElectron = fileURLToPath(new URL('test/support/fake-electron.ts', import.meta.url));
const folders = [
  'shared',
  'db',
  'core',
  'headless',
  'cli',
  'electron',
  'hosts',
  'crash',
  'walls',
  'tools',
  'support',
];

// Tests that mean another zone name it themselves (every function that needs a zone takes one); the process's
// own zone is fixed so that a forgotten one shows on no machine or on all.
process.env['TZ'] = 'UTC';

// To load the program takes as long as to test it: the files of a project share what they have loaded, but where a module
// of the tests has state of its own. Each test makes its core, its vault and its clock.
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: Math.max(1, Math.min(4, availableParallelism())),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    passWithNoTests: false,
    projects: [
      ...folders.map((name) => ({
        extends: true as const,
        // No Electron binary is needed for these tests: electron/ runs on a fake one, whose state is its module's.
        ...(name === 'electron' ? { resolve: { alias: { electron: fakeElectron } } } : {}),
        test: {
          name,
          environment: 'node' as const,
          include: [`test/${name}/**/*.test.ts`],
          isolate: name === 'electron',
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          isolate: false,
        },
      },
    ],
  },
});
