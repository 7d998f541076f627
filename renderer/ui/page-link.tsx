import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/**
 * A link inside the program. `to` is the whole path, `/complaints/US-2026-0042-CO`; it marks itself as the
 * current page.
 */
export function PageLink({
  to,
  className,
  search,
  isExact = false,
  children,
}: {
  to: string;
  className?: string;
  search?: Record<string, string>;
  isExact?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      {...(className === undefined ? {} : { className })}
      search={search ?? {}}
      activeOptions={{ exact: isExact, includeSearch: search !== undefined || isExact }}
      activeProps={{ 'data-active': true, 'aria-current': 'page' } as object}
    >
      {children}
    </Link>
  );
}
