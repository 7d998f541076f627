import { z } from 'zod';
import { caseId, casePartyId, partyId } from '../ids.ts';
import { done, line, longText, pageRequest, procedure, reason } from './base.ts';

export const PartyKind = { person: 'person', organisation: 'organisation' } as const;
export const partyKind = z.enum(PartyKind);

/** What a party is to the office: where it stands in the address book. */
export const PartySort = {
  authority: 'authority',
  agency: 'agency',
  client: 'client',
  counsel: 'counsel',
  other: 'other',
} as const;
export const partySort = z.enum(PartySort);

/** What a party is to a case. */
export const PartyRole = {
  complainant: 'complainant',
  requester: 'requester',
  representative: 'representative',
  counsel: 'counsel',
  authority: 'authority',
  thirdParty: 'thirdParty',
  client: 'client',
  witness: 'witness',
  other: 'other',
} as const;
export const partyRole = z.enum(PartyRole);

const short = z.string().trim().max(500).nullable().optional();

export const partyFacts = z.object({
  kind: partyKind,
  sort: partySort.nullable().optional(),
  name: line,
  email: short,
  phone: short,
  address: z.string().trim().max(2_000).nullable().optional(),
  /** Country of residence or seat as people write it. */
  country: short,
  /** In which language one writes to it. */
  language: short,
  remarks: longText.nullable().optional(),
});
export type PartyFacts = z.infer<typeof partyFacts>;

export const party = z.object({
  id: partyId,
  kind: partyKind,
  sort: partySort.nullable(),
  language: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  remarks: z.string().nullable(),
  /** Cases in which this party has a role. */
  cases: z.number().int(),
  removedAt: z.string().nullable(),
});
export type Party = z.infer<typeof party>;

export const caseParty = z.object({
  id: casePartyId,
  partyId,
  role: partyRole,
  kind: partyKind,
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  country: z.string().nullable(),
});

export const partiesContract = {
  /** Parties by name, mail address or organisation, or of one sort; sorted by name. */
  list: procedure
    .input(z.object({ text: z.string().max(200).default(''), sort: partySort.optional(), ...pageRequest }))
    .output(z.object({ rows: z.array(party), total: z.number().int() })),
  get: procedure.input(z.object({ id: partyId })).output(
    z.object({
      party,
      cases: z.array(
        z.object({ id: caseId, reference: z.string(), title: z.string().nullable(), role: partyRole }),
      ),
    }),
  ),
  add: procedure.input(partyFacts).output(z.object({ id: partyId })),
  change: procedure.input(partyFacts.partial().extend({ id: partyId })).output(done),
  /** Gives a party a role in a case. */
  join: procedure.input(z.object({ caseId, partyId, role: partyRole })).output(z.object({ id: casePartyId })),
  /** Ends a role in a case; the party itself stays. */
  leave: procedure.input(z.object({ id: casePartyId, reason })).output(done),
};
