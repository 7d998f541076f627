import type { ReadDb } from '../../../db/database.ts';
import {
  type RegisterDuty,
  registerNotices,
  registerParts,
  registerRefusals,
  type RegisterRow,
  registerRows,
} from '../../../db/queries/breach-register.ts';
import {
  AuthorityTold,
  type RegisteredBreach,
  registeredBreach,
  type RegisterFilter,
} from '../../../shared/contract/breach-register.ts';
import { breachRegisterText as text } from '../../../shared/text/breach-register.ts';
import { os } from '../../procedures.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { Session } from '../../session/session.ts';
import { registerTable } from './register-table.ts';

const parsed = (json: string | null, otherwise: unknown): unknown =>
  json === null ? otherwise : JSON.parse(json);

type Part = ReturnType<typeof registerParts>[number];
type Counted = { count: number | null }[];

/** Everybody in all parts and clients of a breach; null while nothing, or not everything, is counted. */
function peopleIn(parts: readonly Part[]): number | null {
  const counts = parts.flatMap(({ people, clients }) => [
    ...(parsed(people, []) as Counted),
    ...(parsed(clients, []) as { people: Counted }[]).flatMap((client) => client.people),
  ]);
  if (counts.length === 0 || counts.some(({ count }) => count === null)) return null;
  return counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

type Found = { parts: readonly Part[]; notices: readonly RegisterDuty[]; refusals: readonly RegisterDuty[] };

function standing(row: RegisterRow, { notices, refusals }: Found): AuthorityTold {
  if (notices.length > 0) return AuthorityTold.told;
  return refusals.length > 0 || row.status === 'closed' ? AuthorityTold.notTold : AuthorityTold.undecided;
}

function breachFromRow(row: RegisterRow, found: Found): RegisteredBreach {
  const reasons = [...found.refusals.map(({ reason }) => reason), row.outcome_reasons];
  return registeredBreach.parse({
    ...row,
    times: parsed(row.times, {}),
    nature: parsed(row.nature, []),
    people: peopleIn(found.parts),
    told: standing(row, found),
    notices: found.notices.map(({ rule, at, zone, reason }) => ({
      rule,
      recipient: reason,
      at: at === null || zone === null ? null : { at, zone },
    })),
    reasons: [...new Set(reasons.filter((reason) => reason !== null))],
  });
}

function isWithin({ office, told, text: words }: RegisterFilter, breach: RegisteredBreach): boolean {
  const searched = [breach.reference, breach.title, breach.entity].join(' ').toLowerCase();
  return (
    (office === undefined || breach.office === office) &&
    (told === undefined || breach.told === told) &&
    (words === undefined || searched.includes(words.trim().toLowerCase()))
  );
}

/**
 * @returns the breaches of the register, the newest first. Only notices to authorities count as told: people and clients
 *   are another duty.
 */
export function registerOf(db: ReadDb, filter: RegisterFilter): RegisteredBreach[] {
  const law = officeLaw(db);
  const toAuthority = ({ rule }: { rule: string }) => {
    const found = law.ruleById(rule);
    return found?.kind === 'breach' && found.recipient === 'authority';
  };
  const byCase = ({ case_id: id }: { case_id: string }) => id;
  const parts = Map.groupBy(registerParts(db), byCase);
  const notices = Map.groupBy(registerNotices(db).filter(toAuthority), byCase);
  const refusals = Map.groupBy(registerRefusals(db).filter(toAuthority), byCase);
  return registerRows(db)
    .map((row) =>
      breachFromRow(row, {
        parts: parts.get(row.id) ?? [],
        notices: notices.get(row.id) ?? [],
        refusals: refusals.get(row.id) ?? [],
      }),
    )
    .filter((breach) => isWithin(filter, breach));
}

export function breachRegisterHandlers(session: Session) {
  const procedures = os.breachRegister;
  return {
    list: procedures.list.handler(({ input }) => ({
      breaches: registerOf(session.vault.db, input.filter),
    })),
    table: procedures.table.handler(async ({ input: { filter, format } }) => {
      const breaches = registerOf(session.vault.db, filter);
      const law = officeLaw(session.vault.db);
      const bytes = await registerTable(breaches, format, (rule) => law.ruleById(rule)?.citation ?? rule);
      const name = text.fileName(session.vault.now().slice(0, 10), format);
      const offer = {
        name,
        mediaType: text.mediaTypes[format],
        size: bytes.byteLength,
        read: async function* () {
          yield await Promise.resolve(bytes);
        },
      };
      return {
        ticket: session.offerStream(offer),
        fileName: name,
        size: bytes.byteLength,
        breaches: breaches.length,
      };
    }),
  };
}
