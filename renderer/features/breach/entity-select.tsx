import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { breachesText } from '../../../shared/text/breaches.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useApi } from '../../api/api-context.tsx';

/** Chooses one of our entities from the register. */
export function EntitySelect({
  value,
  onValue,
}: {
  value: string | null;
  onValue: (id: string | null) => void;
}) {
  const { queries } = useApi();
  const found = useQuery(queries.ourEntities());
  const entities = found.data?.entities ?? [];
  return (
    <Select
      label={fieldLabel('ourEntityId')}
      description={found.data !== undefined && entities.length === 0 ? breachesText.new.noEntity : null}
      placeholder={breachesText.new.nobody}
      clearable
      searchable
      data={entities.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onValue}
    />
  );
}
