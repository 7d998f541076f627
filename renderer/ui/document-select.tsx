import { Select } from '@mantine/core';
import { documentsText } from '../../shared/text/documents.ts';

/** Chooses one of the case's documents, such as the proof of a step. */
export function DocumentSelect({
  documents,
  label,
  value,
  onValue,
}: {
  documents: readonly { id: string; name: string | null }[];
  label: string;
  value: string | null;
  onValue: (documentId: string | null) => void;
}) {
  return (
    <Select
      label={label}
      description={documents.length === 0 ? documentsText.chooseNone : documentsText.chooseHint}
      disabled={documents.length === 0}
      data={documents.map(({ id, name }) => ({ value: id, label: name ?? documentsText.noName }))}
      clearable
      searchable
      value={value}
      onChange={onValue}
    />
  );
}
