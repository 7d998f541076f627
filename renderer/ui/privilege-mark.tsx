import type { Privilege } from '../../shared/domain/privilege.ts';
import { setLabel } from '../../shared/text/labels.ts';
import { privilegeText } from '../../shared/text/privilege.ts';
import { StateChip } from './state-chip.tsx';

/** Says that something is privileged, with ground, holder and capacity in its title. */
export function PrivilegeMark({ privilege: recorded }: { privilege: Privilege | null }) {
  if (recorded === null) return null;
  const { basis, holder, capacity } = recorded;
  return (
    <span title={`${setLabel('basis', basis)} · ${holder} · ${setLabel('capacity', capacity)}`}>
      <StateChip tone="attention">{privilegeText.mark}</StateChip>
    </span>
  );
}
