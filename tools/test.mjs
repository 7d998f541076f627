// npm test: set-up, build, all tests; the last line says how many passed, failed and were skipped.
// `-- --unit` and `-- --e2e` run one half; `--project=NAME` and other arguments go to that half's runner.
import { ensureBuild } from './build.mjs';
import { main } from './project.mjs';
import { setUpWithProof } from './setup/setup.mjs';
import { summaryLine, total } from './test/counts.mjs';
import { runPlaywright, runVitest } from './test/runners.mjs';

await main(async () => {
  const given = process.argv.slice(2);
  const args = given.filter((arg) => arg !== '--unit' && arg !== '--e2e' && arg !== '--soak');
  const only = given.includes('--unit') ? 'unit' : given.includes('--e2e') ? 'e2e' : undefined;
  const env = given.includes('--soak') ? { CUSTODIA_SOAK: '1' } : {};
  const isCi = ['true', '1'].includes(process.env['CI'] ?? '');

  const node = await setUpWithProof();
  await ensureBuild(node);
  const results = [];
  if (only !== 'e2e') results.push(await runVitest(node, args, env));
  if (only !== 'unit') results.push(await runPlaywright(node, only === 'e2e' ? args : [], isCi));

  const counts = total(results);
  const lines = [...new Set(counts.reasons)].map((reason) => `not run: ${reason}`);
  process.stdout.write(`\n${[...lines, summaryLine(counts)].join('\n')}\n`);
  return counts.failed === 0 ? 0 : 1;
});
