import { openDatesByRule } from '../../../db/queries/law.ts';
import { dateOf } from '../../../shared/dates.ts';
import { ageInDays } from '../../../shared/law/pack-age.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { OpenVault } from '../../session/open-vault.ts';

/** How many open dates of law there are, how many of them rest on rules that nobody confirmed, and how old the rules are. */
export function lawStanding(vault: OpenVault) {
  const law = officeLaw(vault.db);
  const counts = openDatesByRule(vault.db);
  const sum = (rows: typeof counts) => rows.reduce((total, { count }) => total + count, 0);
  return {
    openDates: sum(counts),
    unconfirmed: sum(counts.filter(({ rule }) => !law.isConfirmed(rule))),
    ageInDays: ageInDays(law.packs, dateOf({ at: vault.now(), zone: vault.ports.clock.zone() })),
  };
}
