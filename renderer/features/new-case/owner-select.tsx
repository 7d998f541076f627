import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { useApi } from '../../api/api-context.tsx';
import { Owner } from './case-form.ts';

const text = newComplaintText;

/** Who gets the case: the person who logs it, somebody else, or nobody yet. */
export function OwnerSelect({ owner, onOwner }: { owner: string; onOwner: (owner: string) => void }) {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const people = useQuery(queries.people());
  const me = status.data?.state === 'open' ? status.data.person : undefined;
  const others = (people.data?.people ?? []).filter(
    (person) => person.removedAt === null && person.id !== me?.id,
  );
  return (
    <Select
      label={text.fields.owner}
      data={[
        { value: Owner.me, label: me === undefined ? text.yourself : text.you(me.name) },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
        { value: Owner.nobody, label: text.nobody },
      ]}
      value={owner}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen !== null) onOwner(chosen);
      }}
    />
  );
}
