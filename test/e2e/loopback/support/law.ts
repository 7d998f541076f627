// What the busy office adds to the law, and a pack that it could import.
import { factsOfRule, ruleWithNumber, ruleWithoutNumber, ukPack } from '../../../support/office-law.ts';
import { laterPack, packFile } from '../../../support/packs.ts';
import type { Client } from './client.ts';

/** Rules that the screens are looked at with. */
export const seen = {
  /** Without a number: it takes a target. */
  withoutNumber: ruleWithoutNumber,
  withNumber: ruleWithNumber,
  /** The office has one in its place. */
  overridden: 'gb-duaa-complaint-acknowledg',
} as const;

/** A later pack that shortens a period and withdraws a rule; nobody signed it. */
export const unsignedPack = (): string =>
  packFile(
    laterPack(ukPack, (pack) => {
      for (const rule of pack.rules)
        if (rule.id === seen.overridden && rule.kind === 'request') rule.period = { value: 14, unit: 'days' };
      pack.rules = pack.rules.filter(({ id }) => id !== seen.withoutNumber);
    }),
    null,
  );

/** Targets, rules of the office, confirmations: one of each as people write them, one as long as they come. */
export async function fillLaw(client: Client, long: { name: string; title: string }): Promise<void> {
  const confirmed = { confirmedOn: '2026-11-20', read: 'The Act at legislation.gov.uk, s. 164A' };
  await client.law.setTarget({
    rule: seen.withoutNumber,
    length: { value: 20, unit: 'workingDays' },
    reason: 'What the office promises in its acknowledgement',
  });
  await client.law.setTarget({
    rule: 'eu-gdpr-34',
    length: { value: 48, unit: 'hours' },
    reason: long.title,
  });
  await client.law.confirm({ rule: seen.withoutNumber, counsel: 'Priya Raghavan', ...confirmed });
  await client.law.confirm({ rule: seen.overridden, counsel: long.name, ...confirmed });
  // It lapses, since the rule is another from here on.
  await client.law.addRule({
    rule: { ...factsOfRule(seen.overridden), period: { value: 10, unit: 'days' } },
    overrides: seen.overridden,
    reason: 'Promised in our statement of 2019',
  });
  const agreement = factsOfRule('us-vt-ind');
  if (agreement.kind !== 'breach') throw new Error('a rule about breaches was meant');
  await client.law.addRule({
    rule: {
      ...agreement,
      jurisdiction: 'XX',
      regime: 'Master agreement',
      citation: `Clause 14.2 of the master agreement with ${long.name}`,
      recipient: 'controller',
      authority: long.name,
      address: null,
      standard: 'number',
      period: { value: 24, unit: 'hours' },
      trigger: 'Any incident that touches the client’s data',
      notes: '',
    },
    reason: long.title,
  });
}
