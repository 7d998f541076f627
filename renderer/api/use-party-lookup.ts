import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Party } from '../../shared/contract/parties.ts';
import { useApi } from './api-context.tsx';

const offered = 8;

/** Known parties whose name or address begins like what is typed; nothing is asked for fewer than two letters. */
export function usePartyLookup(text: string): readonly Party[] {
  const { queries } = useApi();
  const asked = text.trim().slice(0, 200);
  const found = useQuery({
    ...queries.partyList({ text: asked, offset: 0, limit: offered }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  });
  return asked.length >= 2 ? (found.data?.rows.filter((party) => party.removedAt === null) ?? []) : [];
}
