import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Why it was set, by whom and when. */
const setting = {
  reason: text('reason').notNull(),
  setBy: text('set_by').notNull(),
  setAt: text('set_at').notNull(),
  setZone: text('set_zone').notNull(),
};
const removal = { removedAt: text('removed_at'), removedReason: text('removed_reason') };

/** The office's own periods for rules without a number, by the rule's id. */
export const houseTargets = sqliteTable('house_targets', {
  id: text('id').primaryKey(),
  value: integer('value').notNull(),
  unit: text('unit').notNull(),
  ...setting,
  ...removal,
});

/** Rules of the office, each whole as JSON; `overrides` is the rule it stands in place of. */
export const houseRules = sqliteTable('house_rules', {
  id: text('id').primaryKey(),
  rule: text('rule').notNull(),
  overrides: text('overrides'),
  ...setting,
  ...removal,
});

/** Counsel's confirmations by the rule's id; `rule_hash` is of the rule as it was confirmed. */
export const confirmations = sqliteTable('confirmations', {
  id: text('id').primaryKey(),
  counsel: text('counsel').notNull(),
  confirmedOn: text('confirmed_on').notNull(),
  read: text('read').notNull(),
  ruleHash: text('rule_hash').notNull(),
  setBy: text('set_by').notNull(),
  setAt: text('set_at').notNull(),
  setZone: text('set_zone').notNull(),
  ...removal,
});

/** Which version of a rule the office follows, by what is chosen about. */
export const lawChoices = sqliteTable('law_choices', {
  id: text('id').primaryKey(),
  choice: text('choice').notNull(),
  ...setting,
});

/** Imported packs of rules; `body` is the file's text as it came. A signed one needs no reason. */
export const packs = sqliteTable('packs', {
  id: text('id').primaryKey(),
  topic: text('topic').notNull(),
  version: text('version').notNull(),
  body: text('body').notNull(),
  isSigned: integer('is_signed').notNull(),
  ...setting,
  reason: text('reason'),
});
