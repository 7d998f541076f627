import { Button, Radio } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Office, office } from '../../../shared/domain/offices.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { TextField } from '../../ui/fields.tsx';
import type { Founding } from './founding.ts';

/** Where the vault lies and who its first person is. */
export function PlaceStep({
  founding,
  onNext,
}: {
  founding: Founding;
  onNext: (founding: Founding) => void;
}) {
  const text = vaultText.firstRun;
  const [value, setValue] = useState(founding);
  const [isTried, setIsTried] = useState(false);
  const isNameMissing = value.name.trim() === '';
  const isFolderMissing = value.folder.trim() === '';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (!isNameMissing && !isFolderMissing) {
      onNext({ ...value, name: value.name.trim(), folder: value.folder.trim() });
    }
  }

  return (
    <form className="cu-stack" onSubmit={submit} noValidate>
      <TextField
        label={text.name}
        description={text.nameHint}
        value={value.name}
        error={isTried && isNameMissing ? text.nameMissing : null}
        // The page has one thing to do, and it begins here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onValue={(name) => setValue({ ...value, name })}
      />
      <Radio.Group
        label={text.office}
        value={value.office}
        onChange={(chosen) => setValue({ ...value, office: office.parse(chosen) })}
      >
        <div className="cu-stack" style={{ gap: 6, marginTop: 4 }}>
          {Object.values(Office).map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={text.offices[choice]}
              description={text.officeHints[choice]}
            />
          ))}
        </div>
      </Radio.Group>
      <TextField
        label={vaultText.folder}
        description={vaultText.folderHint}
        value={value.folder}
        error={isTried && isFolderMissing ? vaultText.folderMissing : null}
        onValue={(folder) => setValue({ ...value, folder })}
      />
      <div className="cu-row-end">
        <Button type="submit">{text.next}</Button>
      </div>
    </form>
  );
}
