import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

/** People and organisations outside the office, each once, reused across cases. */
export const parties = sqliteTable(
  'parties',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    /** What it is to the office: authority, agency, client, counsel, other. */
    sort: text('sort'),
    /** The language to write to it in, BCP 47. */
    language: text('language'),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    country: text('country'),
    remarks: text('remarks'),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('parties_name').on(table.name), index('parties_email').on(sql`lower(${table.email})`)],
);

export const caseParties = sqliteTable(
  'case_parties',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id, { onDelete: 'restrict' }),
    role: text('role').notNull(),
    removedAt: text('removed_at'),
    removedReason: text('removed_reason'),
  },
  (table) => [index('case_parties_case').on(table.caseId), index('case_parties_party').on(table.partyId)],
);
