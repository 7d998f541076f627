// npm test: set-up, build, all tests; the last line says how many passed, failed and were skipped.
// `-- --unit` and `-- --e2e` run one half; `--project=NAME` and other arguments go to that half's runner; `-- --soak`
// runs everything in its long version.
import { ensureBuild } from './build.mjs';
import { main, say, Stop } from './project.mjs';
import { setUpWithProof } from './setup/setup.mjs';
import { none, summaryLine, total } from './test/counts.mjs';
import { runPlaywright, runVitest } from './test/runners.mjs';

const given = process.argv.slice(2);
const ownOptions = ['--unit', '--e2e', '--soak'];

/** @returns {Promise<import('./test/counts.mjs').Counts[]>} */
async function results() {
  const args = given.filter((arg) => !ownOptions.includes(arg));
  const only = given.includes('--unit') ? 'unit' : given.includes('--e2e') ? 'e2e' : undefined;
  const env = given.includes('--soak') ? { CUSTODIA_SOAK: '1' } : {};
  const isCi = ['true', '1'].includes(process.env['CI'] ?? '');

  const node = await setUpWithProof();
  await ensureBuild(node);
  const all = [];
  if (only !== 'e2e') all.push(await runVitest(node, args, env));
  if (only !== 'unit') all.push(await runPlaywright(node, only === 'e2e' ? args : [], { isCi, env }));
  return all;
}

await main(async () => {
  const all = await results().catch((error) => {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return [{ ...none, failed: 1 }];
  });
  const counts = total(all);
  const lines = [...new Set(counts.reasons)].map((reason) => `not run: ${reason}`);
  process.stdout.write(`\n${[...lines, summaryLine(counts)].join('\n')}\n`);
  return counts.failed === 0 ? 0 : 1;
});
