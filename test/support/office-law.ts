// What an office adds to the law, one record of each kind.
import { houseRuleFactsOf } from '../../shared/law/house-rule.ts';
import { builtInLaw } from '../../shared/law/office-law.ts';
import { laterPack, packFile, uploadPack } from './packs.ts';
import type { TestCore } from './test-core.ts';

/** Rules of the packs that tests of the office's law are about. */
export const ruleWithoutNumber = 'gb-duaa-outcome-complaint';
export const ruleWithNumber = 'dpf-complaint-complaint';
/** Its file, for packs that come later. */
export const ukPack = 'requests-eu-uk-ch.json';

/** @returns what a form says of a rule of the packs before anybody changes it */
export function factsOfRule(id: string) {
  const rule = builtInLaw().ruleById(id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return houseRuleFactsOf(rule);
}

export async function recordOfficeLaw(client: TestCore['client']): Promise<void> {
  const reason = 'With counsel';
  await client.law.setTarget({ rule: ruleWithoutNumber, length: { value: 5, unit: 'workingDays' }, reason });
  await client.law.addRule({ rule: factsOfRule(ruleWithNumber), overrides: ruleWithNumber, reason });
  await client.law.confirm({
    rule: ruleWithNumber,
    counsel: 'A. Counsel',
    confirmedOn: '2026-11-20',
    read: 'Annex I',
  });
  await client.law.choose({ id: 'fcc', choice: '2024', reason });
  await client.law.importPack({
    uploadId: await uploadPack(client, packFile(laterPack(ukPack), null)),
    reason,
  });
}
