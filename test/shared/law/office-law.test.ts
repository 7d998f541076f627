import { describe, expect, test } from 'vitest';
import { houseRuleFactsOf, houseRuleFrom } from '../../../shared/law/house-rule.ts';
import { importedPack, type ImportedPack, nothingKept } from '../../../shared/law/kept-law.ts';
import { builtInLaw, lawFrom } from '../../../shared/law/office-law.ts';
import { agedAfterDays, ageInDays } from '../../../shared/law/pack-age.ts';
import { packChanges, packObstacle } from '../../../shared/law/pack-changes.ts';
import { dutyRules } from '../../../shared/law/packs.ts';
import type { RulePack } from '../../../shared/law/rule.ts';
import { readPackFile } from '../../../shared/law/signed-pack.ts';
import { versionChoices } from '../../../shared/law/versions.ts';
import { ruleWithoutNumber, ukPack } from '../../support/office-law.ts';
import { laterPack, packFile } from '../../support/packs.ts';

const acknowledgement = 'gb-duaa-complaint-acknowledg';
const setAt = { at: '2027-01-20T09:00:00.000Z', zone: 'Europe/London' };

function imported(pack: RulePack, isSigned = true): ImportedPack {
  const read = readPackFile(packFile(pack, null), 'rules.json');
  if ('problem' in read) throw new Error(read.problem.reason);
  return importedPack.parse({
    id: '01890000-0000-7000-8000-000000000001',
    ...pack,
    rules: read.pack.rules,
    isSigned,
    reason: isSigned ? null : 'From our counsel',
    setByName: 'Dana Whitfield',
    setAt,
  });
}
const lawWith = (pack: RulePack, isSigned = true) =>
  lawFrom({ ...nothingKept, packs: [imported(pack, isSigned)] });
const shorter = (pack: RulePack) => {
  for (const rule of pack.rules)
    if (rule.id === acknowledgement && rule.kind === 'request') rule.period = { value: 14, unit: 'days' };
};
const duties = (pack: RulePack) => {
  const read = readPackFile(packFile(pack, null), 'rules.json');
  if ('problem' in read) throw new Error(read.problem.reason);
  return read.pack;
};

describe('the law in force', () => {
  test('is the program’s own where the vault adds nothing', () => {
    const law = builtInLaw();
    expect(law.dutyRules).toEqual(dutyRules());
    expect(law.packVersionOf(acknowledgement)).toBe('2026.1');
    expect(law.originOf(acknowledgement)).toMatchObject({ kind: 'builtIn' });
    expect(law.dutyRules.every(({ id }) => law.isFollowed(id) && !law.isUnsigned(id))).toBe(true);
  });

  test('is the imported pack’s on its topic: what it changes, adds and leaves out', () => {
    const pack = laterPack(ukPack, (one) => {
      shorter(one);
      one.rules = one.rules.filter(({ id }) => id !== ruleWithoutNumber);
    });
    const law = lawWith(pack);
    expect(law.ruleById(acknowledgement)?.period).toEqual({ value: 14, unit: 'days' });
    expect(law.packVersionOf(acknowledgement)).toBe('2027.1');
    expect(law.ruleById(ruleWithoutNumber)).toBeUndefined();
    expect(law.ruleById('eu-gdpr-33')).toEqual(builtInLaw().ruleById('eu-gdpr-33'));
    expect(law.packs.filter(({ topic }) => topic === pack.topic)).toHaveLength(1);
  });

  test('marks what an unsigned pack brought, and nothing else', () => {
    const law = lawWith(laterPack(ukPack), false);
    expect(law.isUnsigned(acknowledgement)).toBe(true);
    expect(law.packVersionOf(acknowledgement)).toBe('2027.1 unsigned');
    expect(law.isUnsigned('eu-gdpr-33')).toBe(false);
  });

  test('puts a house rule in place of the packs’, whatever pack came since', () => {
    const overridden = builtInLaw().ruleById(acknowledgement);
    if (!overridden) throw new Error('the rule is gone');
    const facts = { ...houseRuleFactsOf(overridden), period: { value: 7, unit: 'days' as const } };
    const house = {
      id: '01890000-0000-7000-8000-000000000002',
      rule: houseRuleFrom(facts, 'house-x', overridden),
      overrides: acknowledgement,
      reason: 'Promised',
      setByName: 'Dana Whitfield',
      setAt,
    };
    const kept = {
      ...nothingKept,
      packs: [imported(laterPack(ukPack, shorter))],
      houseRules: [house as never],
    };
    const law = lawFrom(kept);
    expect(law.ruleById(acknowledgement)?.period?.value).toBe(7);
    const origin = law.originOf(acknowledgement);
    expect(origin?.kind === 'house' && origin.overridden?.period?.value).toBe(14);
    expect(law.packVersionOf(acknowledgement)).toBe('house');
  });

  test('leaves a rule’s other versions out once one is chosen', () => {
    const beside = laterPack('breach-eu-uk-ch.json', (one) => {
      const rule = one.rules.find(({ id }) => id === 'eu-gdpr-33');
      if (rule?.kind !== 'breach') throw new Error('the rule is gone');
      one.rules.push({ ...rule, id: 'eu-gdpr-33-v2027', outerLimit: { value: 96, unit: 'hours' } });
    });
    const packs = [imported(beside)];
    const open = lawFrom({ ...nothingKept, packs });
    const gdpr = open.versionChoices.find(({ id }) => id === 'eu-gdpr-33');
    expect(gdpr?.versions.map(({ id }) => id)).toEqual(['eu-gdpr-33', 'eu-gdpr-33-v2027']);
    const hours = (choice: string | null) =>
      lawFrom({
        ...nothingKept,
        packs,
        choices:
          choice === null
            ? []
            : [{ id: 'eu-gdpr-33', choice, reason: 'With counsel', setByName: 'Dana Whitfield', setAt }],
      })
        .rulesOf('breach')
        .filter(({ id }) => /^eu-gdpr-33(-v\d+)?$/.test(id))
        .map(({ outerLimit }) => outerLimit?.value);
    expect(hours(null)).toEqual([72, 96]);
    expect(hours('both')).toEqual([72, 96]);
    expect(hours('eu-gdpr-33')).toEqual([72]);
    expect(hours('eu-gdpr-33-v2027')).toEqual([96]);
  });

  test('offers a choice only where versions stand side by side', () => {
    expect(versionChoices(dutyRules()).map(({ id }) => id)).toEqual(['fcc']);
  });
});

describe('a pack', () => {
  test('is told apart from the law in force rule by rule', () => {
    const pack = laterPack(ukPack, (one) => {
      shorter(one);
      const [first] = one.rules;
      if (first) one.rules.push({ ...first, id: 'new-rule' });
      one.rules = one.rules.filter(({ id }) => id !== ruleWithoutNumber);
    });
    const { added, changed, withdrawn } = packChanges(builtInLaw(), duties(pack));
    expect(added.map(({ id }) => id)).toEqual(['new-rule']);
    expect(changed.map(({ before, after }) => [before.period?.value, after.period?.value])).toEqual([
      [30, 14],
    ]);
    expect(withdrawn.map(({ id }) => id)).toEqual([ruleWithoutNumber]);
  });

  test('changes nothing where only the order of its keys is another', () => {
    const pack = duties(laterPack(ukPack));
    const turned = pack.rules.map(
      (rule) => Object.fromEntries(Object.entries(rule).reverse()) as typeof rule,
    );
    expect(packChanges(builtInLaw(), { ...pack, rules: turned })).toEqual({
      added: [],
      changed: [],
      withdrawn: [],
    });
  });

  test('is not taken where a later or the same one is in force, or a rule stands under another topic', () => {
    const say = (change: (pack: RulePack) => void) =>
      packObstacle(builtInLaw(), duties(laterPack(ukPack, change)));
    expect(say(() => undefined)).toBeNull();
    expect(say((pack) => (pack.version = '2026.1'))?.row).toBeNull();
    expect(say((pack) => (pack.version = '2025.12'))).not.toBeNull();
    expect(say((pack) => (pack.version = '2026.10'))).toBeNull();
    const foreign = builtInLaw().ruleById('eu-gdpr-33');
    expect(say((pack) => foreign && pack.rules.push(foreign))).toMatchObject({ row: 'eu-gdpr-33' });
  });

  test('is refused whole, naming the row and why', () => {
    const problem = (text: string) => {
      const read = readPackFile(text, 'rules.json');
      return 'problem' in read ? read.problem : null;
    };
    const pack = laterPack(ukPack);
    expect(problem('{')).toMatchObject({ file: 'rules.json', row: null });
    expect(problem(JSON.stringify(pack))).toMatchObject({ row: null });
    expect(problem(packFile({ ...pack, rules: undefined }, null))).toMatchObject({ row: null });
    const broken = laterPack(ukPack, (one) =>
      Object.assign(one.rules[3] ?? {}, { period: { value: 0, unit: 'days' } }),
    );
    expect(problem(packFile(broken, null))).toMatchObject({ row: pack.rules[3]?.id });
    const counting = laterPack('time.json');
    expect(problem(packFile(counting, null))).toMatchObject({ row: counting.rules[0]?.id });
    expect(problem(packFile(pack, null))).toBeNull();
  });

  test('has the age of the oldest', () => {
    const packs = [{ date: '2026-11-24' }, { date: '2027-01-15' }];
    expect(ageInDays(packs, '2027-02-26')).toBe(94);
    expect(ageInDays(packs, '2026-11-01')).toBe(0);
    expect(agedAfterDays).toBe(90);
  });
});
