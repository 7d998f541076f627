import type { BreachCase } from '../../../shared/contract/cases.ts';
import { DispatchesSection } from './dispatches-section.tsx';
import { ListsSection } from './lists-section.tsx';
import { OffersSection } from './offers-section.tsx';

/** The people whom a breach affects: counted lists, notices that went out, offers. */
export function AffectedTab({ detail }: { detail: BreachCase }) {
  return (
    <>
      <ListsSection detail={detail} />
      <DispatchesSection detail={detail} />
      <OffersSection detail={detail} />
    </>
  );
}
