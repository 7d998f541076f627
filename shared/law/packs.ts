import type { z } from 'zod';
import { lawText } from '../text/law.ts';
import { type DutyRule, rule, rulePack, type Rule, type RulePack } from './rule.ts';
import breachCanada from './rules/breach-canada.json' with { type: 'json' };
import breachEuUkCh from './rules/breach-eu-uk-ch.json' with { type: 'json' };
import breachOther from './rules/breach-other.json' with { type: 'json' };
import breachUsFederal from './rules/breach-us-federal.json' with { type: 'json' };
import breachUsStates from './rules/breach-us-states.json' with { type: 'json' };
import requestsCanada from './rules/requests-canada.json' with { type: 'json' };
import requestsEuUkCh from './rules/requests-eu-uk-ch.json' with { type: 'json' };
import requestsOther from './rules/requests-other.json' with { type: 'json' };
import requestsUsFederal from './rules/requests-us-federal.json' with { type: 'json' };
import requestsUsStates from './rules/requests-us-states.json' with { type: 'json' };
import time from './rules/time.json' with { type: 'json' };

/** The packs of this build by the name of their file. Their bytes are pinned (pins.json, `tools/pin-packs.mjs`). */
const builtIn: Readonly<Record<string, unknown>> = {
  'breach-canada.json': breachCanada,
  'breach-eu-uk-ch.json': breachEuUkCh,
  'breach-other.json': breachOther,
  'breach-us-federal.json': breachUsFederal,
  'breach-us-states.json': breachUsStates,
  'requests-canada.json': requestsCanada,
  'requests-eu-uk-ch.json': requestsEuUkCh,
  'requests-other.json': requestsOther,
  'requests-us-federal.json': requestsUsFederal,
  'requests-us-states.json': requestsUsStates,
  'time.json': time,
};

/** The version that all built-in packs of this build carry. */
export const packVersion = '2026.1';

/** Why a pack was refused: `row` is the rule's id, or its place counted from 1 (`#12`); null for the file itself. */
export type PackProblem = { file: string; row: string | null; reason: string };
export type PackReading = { pack: RulePack } | { problem: PackProblem };

type Loaded = {
  packs: ReadonlyMap<string, RulePack>;
  byKind: { readonly [K in Rule['kind']]: readonly Extract<Rule, { kind: K }>[] };
  byId: ReadonlyMap<string, Rule>;
};
let loaded: Loaded | null = null;

/**
 * Reads a pack. A malformed one is refused whole: nothing of it is used.
 *
 * @param text the file's content
 * @param file its name, for the person who reads the problem
 * @returns the pack, or the first thing wrong with it
 */
export function parsePack(text: string, file: string): PackReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { file, row: null, reason: lawText.pack.notJson } };
  }
  return readPack(value, file);
}

function readPack(value: unknown, file: string): PackReading {
  const refused = (row: string | null, reason: string) => ({ problem: { file, row, reason } });
  const rows = typeof value === 'object' && value !== null && 'rules' in value ? value.rules : undefined;
  if (!Array.isArray(rows)) return refused(null, lawText.pack.noRules);
  const seen = new Set<string>();
  const rules: Rule[] = [];
  for (const [index, row] of (rows as unknown[]).entries()) {
    const read = rule.safeParse(row);
    if (!read.success) return refused(nameOf(row, index), firstIssue(read.error));
    if (seen.has(read.data.id)) return refused(read.data.id, lawText.pack.twice);
    seen.add(read.data.id);
    rules.push(read.data);
  }
  const head = rulePack.safeParse({ ...(value as object), rules: [] });
  return head.success ? { pack: { ...head.data, rules } } : refused(null, firstIssue(head.error));
}

function nameOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `#${String(index + 1)}`;
}

function firstIssue({ issues }: z.ZodError): string {
  const [first] = issues;
  if (first === undefined) return '';
  const field = first.path.map(String).join('.');
  return field === '' ? first.message : `${field}: ${first.message}`;
}

function load(): Loaded {
  const packs = new Map<string, RulePack>();
  const byId = new Map<string, Rule>();
  for (const [file, content] of Object.entries(builtIn)) {
    const reading = readPack(content, file);
    // A build with a broken pack is a defect of ours, found by the tests; there is nothing a person could do.
    if ('problem' in reading) throw new Error(lawText.pack.problem(reading.problem));
    packs.set(file, reading.pack);
    for (const one of reading.pack.rules) {
      if (byId.has(one.id))
        throw new Error(lawText.pack.problem({ file, row: one.id, reason: lawText.pack.twice }));
      byId.set(one.id, one);
    }
  }
  const rules = [...byId.values()];
  return {
    packs,
    byId,
    byKind: {
      breach: rules.filter((one) => one.kind === 'breach'),
      request: rules.filter((one) => one.kind === 'request'),
      time: rules.filter((one) => one.kind === 'time'),
    },
  };
}

function library(): Loaded {
  loaded ??= load();
  return loaded;
}

/** @returns the built-in packs by file name; read and validated at the first call */
export function builtInPacks(): ReadonlyMap<string, RulePack> {
  return library().packs;
}

/** @returns the built-in rule with this id (`eu-gdpr-33`), undefined where there is none */
export function ruleById(id: string): Rule | undefined {
  return library().byId.get(id);
}

/** @returns the built-in rules of one kind, in the order of the packs */
export function rulesOf<K extends Rule['kind']>(kind: K): readonly Extract<Rule, { kind: K }>[] {
  return library().byKind[kind];
}

/** @returns every rule that binds somebody to act: of breaches, then of requests, in the order of the packs. */
export function dutyRules(): readonly DutyRule[] {
  return [...rulesOf('breach'), ...rulesOf('request')];
}
