import { useNavigate, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import type { AgendaFilter } from '../../../shared/contract/agenda.ts';
import { caseKind } from '../../../shared/domain/case-kinds.ts';
import { office } from '../../../shared/domain/offices.ts';
import { type PersonId, personId } from '../../../shared/ids.ts';

/** What the agenda shows, kept in the address: back and reload find it again. It holds no name. */
const agendaView = z.object({
  show: z.enum(['month']).optional().catch(undefined),
  /** The month shown, `2026-11`; without it the present one. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  office: office.optional().catch(undefined),
  owner: z
    .union([z.enum(['mine', 'nobody']), personId])
    .optional()
    .catch(undefined),
  kind: caseKind.optional().catch(undefined),
});
export type AgendaView = z.infer<typeof agendaView>;

export function useAgendaView(): {
  view: AgendaView;
  change: (part: Partial<AgendaView>) => void;
  clear: () => void;
} {
  const navigate = useNavigate();
  const search = useRouterState({ select: ({ location }) => location.search as unknown });
  const view = agendaView.safeParse(search).data ?? {};

  function go(next: AgendaView): void {
    const set = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    void navigate({ to: '/agenda', search: set, replace: true } as object);
  }

  return {
    view,
    change: (part) => go({ ...view, ...part }),
    clear: () => go({ show: view.show, month: view.month }),
  };
}

export function isFiltered({ office: where, owner, kind }: AgendaView): boolean {
  return where !== undefined || owner !== undefined || kind !== undefined;
}

/** @returns what the core is asked for; `ownId` is who is at the keyboard */
export function filterOf(view: AgendaView, ownId: PersonId | undefined): AgendaFilter {
  const owner = view.owner === 'nobody' ? null : view.owner === 'mine' ? ownId : view.owner;
  return {
    ...(view.office === undefined ? {} : { office: view.office }),
    ...(view.kind === undefined ? {} : { kind: view.kind }),
    ...(owner === undefined ? {} : { ownerId: owner }),
  };
}
