import type { CoreClient } from '../../../core/create-core.ts';
import type { CaseDetail, CaseRow } from '../../../shared/contract/cases.ts';
import { caseKind } from '../../../shared/domain/case-kinds.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { caseInText } from '../case-in-text.ts';
import { chosen } from '../choices.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { table } from '../output.ts';

const PAGE = 500;

/** @throws CustodiaError NOT_FOUND, also for a text that is no reference number */
export async function caseByReference(client: CoreClient, reference: string): Promise<CaseDetail> {
  const which = reference.trim().toUpperCase();
  if (!/^[A-Z]+-\d/.test(which)) throw new CustodiaError('NOT_FOUND', { what: 'case', which: reference });
  return client.cases.get({ which });
}

async function allRows(client: CoreClient, filter: { kind?: CaseRow['kind']; text?: string }) {
  const rows: CaseRow[] = [];
  for (;;) {
    const page = await client.cases.list({ filter, offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** Ids of cases that hold the words anywhere: in what the list shows, or in any text. */
async function matching(client: CoreClient, text: string): Promise<Set<string>> {
  const found = new Set<string>((await allRows(client, { text: text.slice(0, 200) })).map(({ id }) => id));
  for (let offset = 0; ; offset += PAGE) {
    const { hits, isComplete } = await client.cases.search({ text, offset, limit: PAGE });
    for (const { caseId } of hits) found.add(caseId);
    if (isComplete || hits.length === 0) return found;
  }
}

export async function list(context: Context, options: GlobalOptions & { kind?: string; search?: string }) {
  const { kind, search } = options;
  const filter = kind === undefined ? {} : { kind: chosen('--kind', caseKind.options, kind) };
  const client = await context.openVault(options);
  const found = search === undefined ? null : await matching(client, search);
  const cases = (await allRows(client, filter)).filter(({ id }) => found?.has(id) ?? true);
  const rows = cases.map((row) => [
    row.reference,
    setLabel('status', row.status),
    row.receivedAt === null ? cliText.notConfirmed : timeInWords(row.receivedAt),
    row.nextDeadline === null ? '' : `${timeInWords(row.nextDeadline.dueAt)} ${row.nextDeadline.label ?? ''}`,
    row.complainant ?? cliText.missing,
    row.title ?? cliText.missing,
  ]);
  context.output.answer(
    { cases, total: cases.length },
    cases.length === 0 ? cliText.noCases : table(cliText.columns, rows),
  );
}

export async function show(context: Context, reference: string, options: GlobalOptions) {
  const client = await context.openVault(options);
  const detail = await caseByReference(client, reference);
  context.output.answer(detail, caseInText(detail));
}
