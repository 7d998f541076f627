import { z } from 'zod';
import type { ReadDb } from '../../../db/database.ts';
import {
  type LetterTemplateTableRow,
  officeTemplateById,
  officeTemplates,
} from '../../../db/queries/letters.ts';
import {
  letterTemplate,
  type LetterTemplateFacts,
  type LetterTemplateRow,
} from '../../../shared/contract/letters.ts';
import { invalid } from '../../../shared/errors.ts';
import type { LetterTemplateId } from '../../../shared/ids.ts';
import { builtInTemplates } from '../../../shared/letters/built-in.ts';
import { type LetterKind, letterKinds } from '../../../shared/letters/fields.ts';
import { templateProblems } from '../../../shared/letters/template.ts';
import { letterCoreText } from '../../../shared/text/letters.ts';
import { notFound } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';

const kindsOf = (json: string): LetterKind[] => {
  const words = z.array(z.string()).parse(JSON.parse(json));
  return letterKinds.filter((kind) => words.includes(kind));
};

function templateFromRow(row: LetterTemplateTableRow): LetterTemplateRow {
  return letterTemplate.parse({ ...row, kinds: kindsOf(row.kinds), isOfOffice: true });
}

/** @returns the templates on offer: the program's that no template of the office replaces, then the office's */
export function templatesOnOffer(db: ReadDb, kind?: LetterKind): LetterTemplateRow[] {
  const own = officeTemplates(db).map(templateFromRow);
  const replaced = new Set(own.map(({ replaces }) => replaces));
  const ours = builtInTemplates
    .filter(({ id }) => !replaced.has(id))
    .map((one) => letterTemplate.parse({ ...one, replaces: null, isOfOffice: false }));
  return [...ours, ...own].filter(({ kinds }) => kind === undefined || kinds.includes(kind));
}

/** @throws CustodiaError NOT_FOUND for a template that isn't on offer for cases of this kind */
export function requireTemplate(db: ReadDb, id: string, kind: LetterKind): LetterTemplateRow {
  const found = templatesOnOffer(db, kind).find((one) => one.id === id);
  if (!found) throw notFound('template', id);
  return found;
}

/** @throws CustodiaError INVALID naming what can't be filled */
function assertFillable(facts: LetterTemplateFacts): void {
  const [first] = templateProblems(facts);
  if (first !== undefined) throw invalid('body', first);
}

type NewTemplate = LetterTemplateFacts & { replaces: string | null };

/**
 * Adds a template of the office.
 *
 * @throws CustodiaError INVALID naming what can't be filled, or for replacing what isn't a template of the program
 */
export function addTemplate(act: Act, { replaces, ...facts }: NewTemplate): { id: LetterTemplateId } {
  assertFillable(facts);
  if (replaces !== null && !builtInTemplates.some(({ id }) => id === replaces))
    throw invalid('replaces', letterCoreText.replacesUnknown);
  const id = act.newId<LetterTemplateId>();
  act.record({
    entity: 'letterTemplate',
    id,
    caseId: null,
    action: 'letterTemplate.added',
    fields: { ...facts, replaces, version: 1, changedAt: act.now },
  });
  return { id };
}

function requireOwn(act: Act, id: string): LetterTemplateTableRow {
  const row = officeTemplateById(act.db, id);
  if (!row) throw notFound('template', id);
  return row;
}

/**
 * Records a template as it is now, as its next version.
 *
 * @throws CustodiaError NOT_FOUND, or INVALID naming what can't be filled
 */
export function changeTemplate(
  act: Act,
  { id, ...facts }: LetterTemplateFacts & { id: LetterTemplateId },
): void {
  const row = requireOwn(act, id);
  assertFillable(facts);
  act.record({
    entity: 'letterTemplate',
    id,
    caseId: null,
    action: 'letterTemplate.changed',
    fields: { ...facts, version: row.version + 1, changedAt: act.now },
  });
}

/** @throws CustodiaError NOT_FOUND */
export function removeTemplate(act: Act, { id, reason }: { id: string; reason: string }): void {
  requireOwn(act, id);
  act.record({
    entity: 'letterTemplate',
    id,
    caseId: null,
    action: 'letterTemplate.removed',
    fields: { removedAt: act.now, removedReason: reason },
  });
}
