import { lawRows } from '../../../db/queries/law.ts';
import type { PeriodLength } from '../../../shared/domain/periods/length.ts';
import { dateOf } from '../../../shared/dates.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { HouseRuleId } from '../../../shared/ids.ts';
import { type HouseRuleFacts, houseRuleFrom } from '../../../shared/law/house-rule.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { assertTarget } from '../../../shared/law/target-period.ts';
import { bothVersions } from '../../../shared/law/versions.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { notFound } from '../../records/find.ts';
import { officeLaw, ruleHash } from '../../records/office-law.ts';
import type { Act } from '../../session/open-vault.ts';

const say = officeLawText.refused;

/** Who set it and when; set again after it was withdrawn, it stands again. */
const setNow = (act: Act) => ({ setBy: act.person.id, setAt: { at: act.now, zone: act.zone } });
const standing = { removedAt: null, removedReason: null };
const withdrawn = (act: Act, reason: string) => ({ removedAt: act.now, removedReason: reason });

function requireRule(act: Act, id: string): DutyRule {
  const rule = officeLaw(act.db).ruleById(id);
  if (!rule) throw notFound('rule', id);
  return rule;
}

export function setTarget(
  act: Act,
  { rule: id, length, reason }: { rule: string; length: PeriodLength; reason: string },
): void {
  assertTarget(requireRule(act, id), length);
  act.record({
    entity: 'houseTarget',
    id,
    caseId: null,
    action: 'houseTarget.set',
    fields: { ...length, reason, ...setNow(act), ...standing },
  });
}

export function withdrawTarget(act: Act, { rule: id, reason }: { rule: string; reason: string }): void {
  if (!lawRows(act.db).targets.some((row) => row.id === id)) throw invalid('rule', say.noTarget);
  act.record({
    entity: 'houseTarget',
    id,
    caseId: null,
    action: 'houseTarget.withdrawn',
    fields: withdrawn(act, reason),
  });
}

/** @returns the rule of the packs that is to be overridden */
function requireOverridable(act: Act, id: string): DutyRule {
  const rule = requireRule(act, id);
  const origin = officeLaw(act.db).originOf(id);
  if (origin?.kind !== 'house') return rule;
  const why = origin.house.overrides === null ? say.ownRule : say.overridden;
  throw new CustodiaError('CONFLICT', { what: rule.citation, why });
}

export function addRule(
  act: Act,
  input: { rule: HouseRuleFacts; overrides: string | null; reason: string },
): { id: HouseRuleId } {
  const { overrides, reason } = input;
  const overridden = overrides === null ? null : requireOverridable(act, overrides);
  const id = act.newId<HouseRuleId>();
  const rule = houseRuleFrom(input.rule, `house-${id}`, overridden);
  act.record({
    entity: 'houseRule',
    id,
    caseId: null,
    action: overrides === null ? 'houseRule.added' : 'houseRule.overrode',
    fields: { rule, overrides, reason, ...setNow(act) },
  });
  return { id };
}

export function withdrawRule(act: Act, { id, reason }: { id: string; reason: string }): void {
  if (!lawRows(act.db).houseRules.some((row) => row.id === id)) throw notFound('rule', id);
  act.record({
    entity: 'houseRule',
    id,
    caseId: null,
    action: 'houseRule.withdrawn',
    fields: withdrawn(act, reason),
  });
}

export function confirmRule(
  act: Act,
  input: { rule: string; counsel: string; confirmedOn: string; read: string },
): void {
  const { rule: id, counsel, confirmedOn, read } = input;
  const rule = requireRule(act, id);
  if (confirmedOn > dateOf({ at: act.now, zone: act.zone })) throw invalid('confirmedOn', say.laterDay);
  act.record({
    entity: 'confirmation',
    id,
    caseId: null,
    action: 'confirmation.given',
    fields: { counsel, confirmedOn, read, ruleHash: ruleHash(rule), ...setNow(act), ...standing },
  });
}

export function withdrawConfirmation(act: Act, { rule: id, reason }: { rule: string; reason: string }): void {
  if (!lawRows(act.db).confirmations.some((row) => row.id === id)) throw invalid('rule', say.noConfirmation);
  act.record({
    entity: 'confirmation',
    id,
    caseId: null,
    action: 'confirmation.withdrawn',
    fields: withdrawn(act, reason),
  });
}

export function chooseVersion(act: Act, input: { id: string; choice: string; reason: string }): void {
  const { id, choice, reason } = input;
  const found = officeLaw(act.db).versionChoices.find((one) => one.id === id);
  if (!found) throw invalid('id', say.noChoice(id));
  if (choice !== bothVersions && !found.versions.some((version) => version.id === choice))
    throw invalid('choice', say.noVersion);
  act.record({
    entity: 'lawChoice',
    id,
    caseId: null,
    action: 'lawChoice.made',
    fields: { choice, reason, ...setNow(act) },
  });
}
