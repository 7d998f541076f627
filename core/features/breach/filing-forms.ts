import type { JsonValue } from '../../../db/canonical.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { FilingForm } from '../../../shared/contract/filing-forms.ts';
import { type EdpbAnswer, wrongAnswer } from '../../../shared/domain/edpb/answers.ts';
import { controllerInEea, type EdpbContext } from '../../../shared/domain/edpb/context.ts';
import { edpbPrefill, hasEdpbForm } from '../../../shared/domain/edpb/prefill.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { FilingFormId } from '../../../shared/ids.ts';
import { edpbTemplate } from '../../../shared/law/edpb/template.ts';
import { edpbFormText } from '../../../shared/text/edpb-form.ts';
import { notFound, requireRecord } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import { breachCaseFrom, requireOpenBreach, requirePartOf } from './standing.ts';

const say = edpbFormText.refused;

export type FormFound = { caseId: string; detail: BreachCase; form: FilingForm };

/** @throws CustodiaError NOT_FOUND for a form that isn't on a breach (any more) */
export function findForm({ db }: Pick<Act, 'db'>, id: string): FormFound {
  const caseId = requireRecord(db, 'filing_forms', id);
  const detail = breachCaseFrom({ db }, caseId);
  const form = detail.filingForms.find((one) => one.id === id);
  if (!form) throw notFound('form', id);
  return { caseId, detail, form };
}

/** @throws CustodiaError CONFLICT for a form that was filed, or a closed breach */
function requireUnfiled(act: Act, id: string): FormFound {
  const found = findForm(act, id);
  requireOpenBreach(act, found.caseId);
  if (found.form.filingId !== null)
    throw new CustodiaError('CONFLICT', { what: found.detail.reference, why: say.filed });
  return found;
}

type Start = { id: string; rule: string; partId: string; fromId?: string | undefined };

/** What a form begins with: the facts, over the content of an earlier one where that is named. */
function beginning(detail: BreachCase, { rule, partId, fromId }: Start) {
  const duty = { rule, partId };
  const fresh = {
    answers: edpbPrefill(detail, duty),
    context: { authority: null, local: [], controllerInEea: controllerInEea(detail.breach.entity) },
  };
  if (fromId === undefined) return fresh;
  const from = detail.filingForms.find(
    (one) => one.id === fromId && one.rule === rule && one.partId === partId,
  );
  if (!from) throw invalid('fromId', say.foreign);
  const { notification_type: type, previous_id: previous } = fresh.answers;
  const next = {
    ...fresh.answers,
    ...from.answers,
    ...(type === undefined ? {} : { notification_type: type }),
  };
  return {
    answers: previous === undefined ? next : { ...next, previous_id: previous },
    context: { ...from.context, controllerInEea: fresh.context.controllerInEea },
  };
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonValue;

/** Begins a form for a duty. @throws CustodiaError as the contract says of `filingForms.start` */
export function startForm(act: Act, input: Start): { id: FilingFormId } {
  const { id: caseId, rule, partId } = input;
  requireOpenBreach(act, caseId);
  if (!hasEdpbForm(rule)) throw invalid('rule', say.noForm);
  requirePartOf(act, caseId, partId);
  const { answers, context } = beginning(breachCaseFrom(act, caseId), input);
  const id = act.newId<FilingFormId>();
  act.record({
    entity: 'filingForm',
    id,
    caseId,
    action: 'filingForm.begun',
    fields: {
      caseId,
      rule,
      partId,
      template: edpbTemplate,
      context: asJson(context),
      answers: asJson(answers),
    },
  });
  return { id };
}

type Given = { [Key in keyof EdpbContext]?: EdpbContext[Key] | undefined };

/** Saves answers, however few. @throws CustodiaError as the contract says of `filingForms.fill` */
export function fillForm(
  act: Act,
  input: { id: string; answers: Record<string, EdpbAnswer | null>; context?: Given | undefined },
): void {
  const { caseId, form } = requireUnfiled(act, input.id);
  const given = Object.entries(input.answers);
  const emptied = new Set(given.filter(([, answer]) => answer === null).map(([key]) => key));
  const filled = Object.fromEntries(
    given.flatMap(([key, answer]) => (answer === null ? [] : [[key, answer]])),
  );
  const wrong = wrongAnswer(filled);
  if (wrong !== undefined) throw invalid(`answers.${wrong}`, say.answer);
  const kept = Object.entries(form.answers ?? {}).filter(([key]) => !emptied.has(key));
  const context = Object.entries(input.context ?? {}).filter(([, value]) => value !== undefined);
  act.record({
    entity: 'filingForm',
    id: input.id,
    caseId,
    action: 'filingForm.filled',
    fields: {
      answers: asJson({ ...Object.fromEntries(kept), ...filled }),
      ...(context.length === 0
        ? {}
        : { context: asJson({ ...form.context, ...Object.fromEntries(context) }) }),
    },
  });
}

/** Takes off a form that was begun by mistake. @throws CustodiaError CONFLICT once it is filed */
export function removeForm(act: Act, input: { id: string; reason: string }): void {
  requireUnfiled(act, input.id);
  removeRecord(act, 'filingForm', input);
}

/**
 * Ties a form to the filing that it was sent with: from then on it stays as it is.
 *
 * @throws CustodiaError INVALID for a form of another duty, or one that was filed already
 */
export function fileForm(
  act: Act,
  filing: { id: string; caseId: string; rule: string; partId: string; formId: string },
): void {
  const { form, caseId } = findForm(act, filing.formId);
  const isOfDuty = caseId === filing.caseId && form.rule === filing.rule && form.partId === filing.partId;
  if (!isOfDuty || form.filingId !== null) throw invalid('formId', say.otherDuty);
  act.record({
    entity: 'filingForm',
    id: form.id,
    caseId,
    action: 'filingForm.filed',
    fields: { filingId: filing.id },
  });
}

/** Gives back the form of a filing that was recorded by mistake: it wasn't filed. */
export function returnForm(act: Act, caseId: string, filingId: string): void {
  const form = breachCaseFrom(act, caseId).filingForms.find((one) => one.filingId === filingId);
  if (!form) return;
  act.record({
    entity: 'filingForm',
    id: form.id,
    caseId,
    action: 'filingForm.returned',
    fields: { filingId: null },
  });
}
