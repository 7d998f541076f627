import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link inside the program. `to` is the whole path, `/complaints/US-2026-0042-CO`. */
export function PageLink({
  to,
  className,
  search,
  isCurrent = false,
  children,
}: {
  to: string;
  className?: string;
  search?: Record<string, string>;
  /** Marks it as the place one is at. */
  isCurrent?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      {...(className === undefined ? {} : { className })}
      search={search ?? {}}
      activeProps={{}}
      inactiveProps={{}}
      {...(isCurrent ? { 'data-active': true, 'aria-current': 'page' as const } : {})}
    >
      {children}
    </Link>
  );
}
