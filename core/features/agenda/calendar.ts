import { Temporal } from 'temporal-polyfill';
import { calendarRow } from '../../../db/queries/agenda.ts';
import { calendarFile } from '../../../shared/domain/calendar-file.ts';
import { endsAtMinute } from '../../../shared/domain/reminders.ts';
import { calendarFileText } from '../../../shared/text/agenda.ts';
import type { StreamOffer } from '../../ports.ts';
import { notFound } from '../../records/find.ts';
import type { OpenVault } from '../../session/open-vault.ts';

/**
 * A calendar file of those of the chosen deadlines that are still open, as a host may hand it on.
 *
 * @throws CustodiaError NOT_FOUND where none of them is
 */
export function calendarOf(vault: OpenVault, ids: readonly string[]): { offer: StreamOffer; events: number } {
  const rows = [...new Set(ids)].flatMap((id) => calendarRow(vault.db, id) ?? []);
  if (rows.length === 0) throw notFound(calendarFileText.none, ids[0] ?? '');
  const now = vault.now();
  const text = calendarFile(
    rows.map((row) => ({
      id: row.id,
      reference: row.reference,
      dueAt: { at: row.due_at, zone: row.due_zone },
      endsAtMinute: endsAtMinute(row.due_at, row.due_zone),
      changes: row.changes,
    })),
    now,
  );
  const bytes = Buffer.from(text);
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(vault.ports.clock.zone()).toPlainDate();
  return {
    offer: {
      name: `custodia-deadlines-${day.toString()}.ics`,
      mediaType: 'text/calendar; charset=utf-8',
      size: bytes.length,
      read: () => once(bytes),
    },
    events: rows.length,
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
