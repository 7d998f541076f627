import { useNavigate, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import { partySort } from '../../../shared/contract/parties.ts';

/** What the list shows, kept in the address: back, reload and a draft's link find it again. */
const partyView = z.object({
  text: z.coerce.string().max(200).optional().catch(undefined),
  sort: partySort.optional().catch(undefined),
  /** The form that adds a party is open. */
  add: z.coerce.boolean().optional().catch(undefined),
});
type PartyView = z.infer<typeof partyView>;

export function usePartyView(): { view: PartyView; change: (part: Partial<PartyView>) => void } {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.search as unknown });
  const view = partyView.safeParse(search).data ?? {};
  return {
    view,
    change: (part) => {
      const next = Object.fromEntries(
        Object.entries({ ...view, ...part }).filter(([, value]) => value !== undefined && value !== ''),
      );
      void navigate({ to: '/parties', search: next, replace: true } as object);
    },
  };
}
