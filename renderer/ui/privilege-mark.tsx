import type { Privilege } from '../../shared/domain/privilege.ts';
import { setLabel } from '../../shared/text/labels.ts';
import { privilegeText } from '../../shared/text/privilege.ts';
import { StateChip } from './state-chip.tsx';

function inWords({ basis, holder, capacity }: Privilege): string {
  return `${setLabel('basis', basis)} · ${holder} · ${setLabel('capacity', capacity)}`;
}

/** Says that something is privileged, with ground, holder and capacity in its title. */
export function PrivilegeMark({ privilege: recorded }: { privilege: Privilege | null }) {
  if (recorded === null) return null;
  return (
    <span title={inWords(recorded)}>
      <StateChip tone="attention">{privilegeText.mark}</StateChip>
    </span>
  );
}

/** The mark with ground, holder and capacity in words beside it. */
export function PrivilegeLine({ privilege: recorded }: { privilege: Privilege | null }) {
  if (recorded === null) return null;
  return (
    <div className="cu-row">
      <StateChip tone="attention">{privilegeText.mark}</StateChip>
      <span className="cu-soft cu-small">{inWords(recorded)}</span>
    </div>
  );
}
