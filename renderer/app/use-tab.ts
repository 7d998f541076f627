import { useLocation, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';

const search = z.object({ tab: z.string().optional() });

/**
 * Which tab of a page is shown, kept in the address as `?tab=`: back, forward, reload and links find it again.
 * The first tab needs no address of its own.
 *
 * @returns one of the names, whatever the address says, and what goes to another
 */
export function useTab(names: readonly [string, ...string[]]): [current: string, go: (name: string) => void] {
  const navigate = useNavigate();
  const location = useLocation();
  const [first] = names;
  const asked = search.safeParse(location.search).data?.tab;
  const current = names.find((name) => name === asked) ?? first;

  function go(name: string): void {
    if (name === current) return;
    void navigate({ to: location.pathname, search: name === first ? {} : { tab: name } } as object);
  }

  return [current, go];
}
