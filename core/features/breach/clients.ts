import type { MarkClientsInput } from '../../../shared/contract/breach.ts';
import type { BreachPart, PartClientNotice } from '../../../shared/contract/breach-part.ts';
import { agreedNotice } from '../../../shared/domain/duties/agreed-notice.ts';
import { invalid } from '../../../shared/errors.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { checked } from '../../records/checked.ts';
import { CONTRACT } from '../../records/breach-duties.ts';
import type { Act } from '../../session/open-vault.ts';
import { markDuties } from './marks.ts';
import { recordClients } from './parts.ts';
import { requirePart } from './standing.ts';

/** @throws CustodiaError INVALID for a client that the part doesn't have */
function assertClients({ clients }: BreachPart, clientIds: readonly string[]): void {
  const known = new Set(clients.map(({ id }) => id));
  const at = clientIds.findIndex((id) => !known.has(id));
  if (at >= 0) throw invalid(`clientIds.${String(at)}`, breachStepsText.noClient);
}

/**
 * Sets the notice period agreed with some clients of a part; the others keep theirs.
 *
 * @throws CustodiaError INVALID for a client that isn't there or a period that can't be; CONFLICT when the breach is
 *   closed
 */
export function setClientNotices(
  act: Act,
  input: { id: string; clientIds: readonly string[]; notice: PartClientNotice },
): void {
  const { part } = requirePart(act, input.id);
  assertClients(part, input.clientIds);
  const notice = input.notice === null ? null : checked(agreedNotice, input.notice, 'notice');
  const chosen = new Set(input.clientIds);
  const clients = part.clients.map((one) => (chosen.has(one.id) ? { ...one, notice } : one));
  recordClients(act, { id: input.id, clients }, 'part.clientNoticesSet');
}

/**
 * Records what a person says of the notices to some clients, each in that client's own row: one act for all.
 *
 * @throws CustodiaError as {@link markDuties}
 */
export function markClients(act: Act, { clientIds, ...said }: MarkClientsInput): void {
  const { part } = requirePart(act, said.partId);
  assertClients(part, clientIds);
  markDuties(act, { ...said, rule: CONTRACT }, [...new Set(clientIds)]);
}
