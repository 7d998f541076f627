import { Checkbox, Select } from '@mantine/core';
import { Capacity, type Privilege, privilege, PrivilegeBasis } from '../../shared/domain/privilege.ts';
import { setLabel } from '../../shared/text/labels.ts';
import { privilegeText } from '../../shared/text/privilege.ts';
import { TextField } from './fields.tsx';

/** Privilege as it is being entered. */
export type PrivilegeEntry = { isPrivileged: boolean; basis: string; holder: string; capacity: string };

export const noPrivilege: PrivilegeEntry = {
  isPrivileged: false,
  basis: PrivilegeBasis.attorneyClient,
  holder: '',
  capacity: Capacity.counsel,
};

export function privilegeEntryOf(recorded: Privilege | null): PrivilegeEntry {
  return recorded === null ? noPrivilege : { isPrivileged: true, ...recorded };
}

/** @returns what was entered, null for none, undefined while something is missing. */
export function enteredPrivilege(entry: PrivilegeEntry): Privilege | null | undefined {
  if (!entry.isPrivileged) return null;
  const { basis, holder, capacity } = entry;
  return privilege.safeParse({ basis, holder, capacity }).data;
}

/** On what ground a text is kept from others than counsel, whose privilege it is, and in what capacity it was written. */
export function PrivilegeFields({
  entry,
  onEntry,
  isTried,
  canChoose = true,
}: {
  entry: PrivilegeEntry;
  onEntry: (entry: PrivilegeEntry) => void;
  isTried: boolean;
  /** Without the choice of whether it is privileged at all. */
  canChoose?: boolean;
}) {
  return (
    <div className="cu-stack">
      {canChoose ? (
        <Checkbox
          label={privilegeText.isPrivileged}
          description={privilegeText.hint}
          checked={entry.isPrivileged}
          onChange={(event) => onEntry({ ...entry, isPrivileged: event.currentTarget.checked })}
        />
      ) : null}
      {entry.isPrivileged ? (
        <div className="cu-form">
          <Select
            label={privilegeText.basis}
            data={Object.values(PrivilegeBasis).map((value) => ({ value, label: setLabel('basis', value) }))}
            value={entry.basis}
            allowDeselect={false}
            onChange={(basis) => onEntry({ ...entry, basis: basis ?? entry.basis })}
          />
          <Select
            label={privilegeText.capacity}
            data={Object.values(Capacity).map((value) => ({ value, label: setLabel('capacity', value) }))}
            value={entry.capacity}
            allowDeselect={false}
            onChange={(capacity) => onEntry({ ...entry, capacity: capacity ?? entry.capacity })}
          />
          <TextField
            className="cu-wide"
            label={privilegeText.holder}
            required
            error={isTried && entry.holder.trim() === '' ? privilegeText.holderMissing : null}
            value={entry.holder}
            onValue={(holder) => onEntry({ ...entry, holder })}
          />
        </div>
      ) : null}
    </div>
  );
}
