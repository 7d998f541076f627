import { useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import { CaseSort } from '../../../shared/contract/cases.ts';
import { caseStatus } from '../../../shared/domain/case-status.ts';
import { office } from '../../../shared/domain/offices.ts';

/** What the list shows, kept in the address: back, reload and the sidebar's links find it again. */
const listView = z.object({
  status: caseStatus.optional().catch(undefined),
  owner: z.enum(['mine', 'nobody']).optional().catch(undefined),
  office: office.optional().catch(undefined),
  text: z.coerce.string().max(200).optional().catch(undefined),
  sort: z.enum(CaseSort).optional().catch(undefined),
  up: z.coerce.boolean().optional().catch(undefined),
});
export type ListView = z.infer<typeof listView>;

export function useListView(): {
  view: ListView;
  change: (part: Partial<ListView>) => void;
  clear: () => void;
} {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const search = useRouterState({ select: ({ location }) => location.search as unknown });
  const view = listView.safeParse(search).data ?? {};

  function go(next: ListView): void {
    const set = Object.fromEntries(
      Object.entries(next).filter(([, value]) => value !== undefined && value !== ''),
    );
    void navigate({ to: pathname, search: set, replace: true } as object);
  }

  return {
    view,
    change: (part) => go({ ...view, ...part }),
    clear: () => go({ sort: view.sort, up: view.up }),
  };
}

export function isFiltered(view: ListView): boolean {
  return [view.status, view.owner, view.office, view.text].some((part) => part !== undefined && part !== '');
}
