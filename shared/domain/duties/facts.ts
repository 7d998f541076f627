import { z } from 'zod';
import { dataElement } from '../../law/data-elements.ts';
import { rulesOf } from '../../law/packs.ts';
import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { agreedNotice } from './agreed-notice.ts';
import { entityFacts } from './entity-facts.ts';
import { Accuracy, FccVersion, Harm, OurRole, Risk } from './fact-words.ts';
import { identifier, nameText, notKnown, place } from './fact-fields.ts';
import { partConflicts } from './part-conflicts.ts';
import { conditionsOf, PersonCondition } from './person-conditions.ts';
import { timesBeforeItBegan } from './times-order.ts';
import { breachTimes, zonedText } from './times.ts';

const say = dutiesText.facts;

const ruleId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, say.ruleId);

const people = z
  .strictObject({
    jurisdiction: place.describe('Where they live; a country where the subdivision is not known.'),
    count: z
      .int({ error: say.count })
      .nonnegative(say.count)
      .nullable()
      .default(null)
      .describe('Null where people there are affected and nobody knows how many.'),
    accuracy: z.enum(Accuracy, { error: say.accuracy }),
  })
  .refine(({ count, accuracy }) => (count === null) === (accuracy === 'unknown'), {
    path: ['count'],
    message: say.countAndAccuracy,
  });
export type People = z.infer<typeof people>;

/** Each place once, so that nothing is counted twice. */
export const peopleList = z.array(people).superRefine((rows, context) => {
  const seen = new Set<string>();
  for (const [index, { jurisdiction }] of rows.entries()) {
    if (seen.has(jurisdiction))
      context.addIssue({
        code: 'custom',
        path: [index, 'jurisdiction'],
        message: say.placeTwice(jurisdiction),
      });
    seen.add(jurisdiction);
  }
});

export const client = z.strictObject({
  id: identifier,
  name: nameText.optional(),
  people: peopleList.default([]).describe('This client’s people affected.'),
  notice: agreedNotice
    .nullable()
    .default(null)
    .describe('The notice period agreed with this client; null where none is recorded.'),
});

const safeguards = z.strictObject({
  encrypted: z
    .enum(['yes', 'no', 'partly', 'notKnown'], { error: say.encrypted })
    .default('notKnown')
    .describe('Whether the data taken were encrypted.'),
  keyTaken: notKnown.describe('Whether the key was taken too, where they were encrypted.'),
  form: z.enum(['electronic', 'paper', 'both', 'notKnown'], { error: say.form }).default('notKnown'),
});

const answersByCondition = z
  .partialRecord(z.enum(PersonCondition), z.enum(['yes', 'no'], { error: say.confirmed }), {
    error: say.confirmedByCondition,
  })
  .describe('Whether each condition holds that the rule asks; one that it doesn’t ask is refused.');

const part = z
  .strictObject({
    id: identifier.describe('Names the part in the answer.'),
    ourRole: z.enum(OurRole, { error: say.ourRole }).describe('Set before any clock is computed.'),
    clients: z
      .array(client)
      .default([])
      .describe('For whom we process the data; people are counted by client.'),
    people: peopleList
      .default([])
      .describe('People affected by where they live; empty where clients count them.'),
    elements: z.array(dataElement).describe('Every kind of data affected.'),
    names: notKnown.describe(
      'Whether the data stand with people’s names; yes where name is among the elements.',
    ),
    safeguards: safeguards.prefault({}),
    risk: z
      .enum(Risk, { error: say.risk })
      .default('notAssessed')
      .describe('Risk to the rights and freedoms of people, as a person assessed it.'),
    harm: z
      .enum(Harm, { error: say.harm })
      .default('notAssessed')
      .describe('Whether harm or misuse is likely, as a person assessed it for the laws that ask.'),
    intentional: notKnown.describe(
      'Whether access, use or disclosure was intentional (47 CFR 64.2011 of 2007).',
    ),
    confirmed: z
      .record(ruleId, answersByCondition)
      .default({})
      .describe('What a person has looked at that no other field says: by rule, then by condition.'),
  })
  .superRefine((given, context) => {
    for (const { field, why } of partConflicts(given))
      context.addIssue({ code: 'custom', path: [field], message: why });
    twice(given.clients, 'clients', context);
  });
export type Part = z.infer<typeof part>;

function twice(rows: readonly { id: string }[], field: string, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (seen.has(id))
      context.addIssue({ code: 'custom', path: [field, index, 'id'], message: say.idTwice(id) });
    seen.add(id);
  }
}

const notice = z.strictObject({
  rule: ruleId.describe('The duty that was met.'),
  at: zonedText.describe('When.'),
});

/** The facts of a breach that duties are found from (docs/schema/breach.json). */
export const breachFacts = z
  .strictObject({
    entity: entityFacts,
    parts: z.array(part).min(1, say.noPart),
    times: breachTimes.default({}),
    notices: z
      .array(notice)
      .default([])
      .describe('Duties already met: they start the clocks of those that follow them.'),
    choices: z
      .strictObject({ fcc: z.enum(FccVersion, { error: say.fcc }).default('notChosen') })
      .prefault({})
      .describe('Which of two versions that stand side by side the office follows, with counsel.'),
  })
  .superRefine((given, context) => {
    twice(given.parts, 'parts', context);
    for (const field of timesBeforeItBegan(given.times))
      context.addIssue({ code: 'custom', path: ['times', field], message: say.beforeItBegan });
  });
export type BreachFacts = z.infer<typeof breachFacts>;

export type FactsProblem = { readonly path: string; readonly why: string };
export type FactsReading = { facts: BreachFacts } | { problems: readonly FactsProblem[] };

/** A rule that isn't there, or a condition that it doesn't ask, would be left out without a word. */
function unasked(facts: BreachFacts, rules: readonly BreachRule[]): FactsProblem[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const noRule = (path: string, id: string) => ({ path, why: say.noRule(id) });
  const ofNotices = facts.notices.flatMap(({ rule: id }, index) =>
    byId.has(id) ? [] : [noRule(`notices.${String(index)}.rule`, id)],
  );
  const ofParts = facts.parts.flatMap(({ confirmed }, index) =>
    Object.entries(confirmed).flatMap(([id, answers]) => {
      const path = `parts.${String(index)}.confirmed.${id}`;
      const rule = byId.get(id);
      if (!rule) return [noRule(path, id)];
      const asked = [...conditionsOf(rule)];
      return Object.keys(answers)
        .filter((condition) => !asked.some((one) => one === condition))
        .map((condition) => ({ path: `${path}.${condition}`, why: say.notAsked(id, asked) }));
    }),
  );
  return [...ofNotices, ...ofParts];
}

/**
 * Reads a breach's facts.
 *
 * @param given what a file or a form holds (docs/schema/breach.json)
 * @param rules those that may be named in it; the built-in packs' where none are given
 * @returns the facts with what wasn't given as not known, or every problem with its path
 */
export function readBreachFacts(
  given: unknown,
  rules: readonly BreachRule[] = rulesOf('breach'),
): FactsReading {
  const read = breachFacts.safeParse(given);
  if (read.success) {
    const problems = unasked(read.data, rules);
    return problems.length === 0 ? { facts: read.data } : { problems };
  }
  return { problems: read.error.issues.flatMap(problemsOf) };
}

function problemsOf(issue: z.core.$ZodIssue): FactsProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      why: say.unknownField,
    }));
  return [{ path: path === '' ? say.whole : path, why: issue.message }];
}
