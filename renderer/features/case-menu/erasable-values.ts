import type { CaseDetail, HistoryEntry } from '../../../shared/contract/cases.ts';
import { isErasable } from '../../../shared/domain/erasable.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import type { CustodiaClient } from '../../api/client.ts';

/** A field of a record that still holds, or held before, something a person wrote. */
export type ErasableValue = {
  entity: string;
  entityId: string;
  field: string;
  /** The last text known of it. */
  text: string;
};

const perPage = 500;
const excerptLength = 60;

async function wholeHistory(client: CustodiaClient, id: CaseDetail['id']): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const page = await client.cases.history({ id, offset: entries.length, limit: perPage });
    entries.push(...page.entries);
    if (page.entries.length === 0 || entries.length >= page.total) return entries;
  }
}

/** Parties stand beside the cases, so their values are no entries of this case's history. */
async function valuesOfParties(client: CustodiaClient, detail: CaseDetail): Promise<ErasableValue[]> {
  const ids = [...new Set(detail.parties.map(({ partyId }) => partyId))];
  const answers = await Promise.all(ids.map((id) => client.parties.get({ id })));
  return answers.flatMap(({ party }) =>
    Object.entries(party)
      .filter(([field, value]) => isErasable('party', field) && typeof value === 'string' && value !== '')
      .map(([field, value]) => ({ entity: 'party', entityId: party.id, field, text: String(value) })),
  );
}

/**
 * @returns what can be erased in a case: whatever people wrote and nobody destroyed yet, removed records included
 */
export async function erasableValues(client: CustodiaClient, detail: CaseDetail): Promise<ErasableValue[]> {
  const found = new Map<string, ErasableValue>();
  for (const { entity, entityId, fields } of await wholeHistory(client, detail.id)) {
    for (const { field, after, isErased } of fields) {
      const key = keyOf({ entity, entityId, field });
      if (isErased || found.has(key) || typeof after !== 'string' || after === '') continue;
      if (isErasable(entity, field)) found.set(key, { entity, entityId, field, text: after });
    }
  }
  return [...found.values(), ...(await valuesOfParties(client, detail))];
}

export function keyOf({ entity, entityId, field }: Omit<ErasableValue, 'text'>): string {
  return `${entity}/${entityId}/${field}`;
}

function excerptOf(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > excerptLength ? `${line.slice(0, excerptLength)}…` : line;
}

/** The values as choices, grouped by what they belong to. */
export function choicesOf(values: readonly ErasableValue[]) {
  const { entities } = casePageText.erase;
  const groups = Map.groupBy(values, ({ entity }) => entities[entity] ?? entity);
  return [...groups].map(([group, members]) => ({
    group,
    items: members.map((value) => ({
      value: keyOf(value),
      label: `${fieldLabel(value.field)}: ${excerptOf(value.text)}`,
    })),
  }));
}
