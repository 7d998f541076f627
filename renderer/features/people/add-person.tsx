import { Button, Modal, Select } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Office, office, Role, role } from '../../../shared/domain/offices.ts';
import { appText, uiText } from '../../../shared/text/app.ts';
import { peopleText } from '../../../shared/text/people.ts';
import { useAction } from '../../api/use-action.ts';
import { TextField } from '../../ui/fields.tsx';
import { emptyPassphrase, NewPassphraseFields, passphraseProblem } from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';

type NewPerson = { name: string; office: Office; role: Role; passphrase: string };

/** Gives somebody a passphrase of their own to this vault. */
export function AddPerson({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={peopleText.add.title}
      closeButtonProps={{ 'aria-label': uiText.close }}
      size={460}
    >
      {isOpen ? <AddPersonForm onClose={onClose} /> : null}
    </Modal>
  );
}

function AddPersonForm({ onClose }: { onClose: () => void }) {
  const text = peopleText.add;
  const [name, setName] = useState('');
  const [where, setWhere] = useState<Office>(Office.US);
  const [as, setAs] = useState<Role>(Role.manager);
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const [isTried, setIsTried] = useState(false);
  const add = useAction(peopleText.where.add, (client, input: NewPerson) => client.people.add(input));
  const weak = passphraseProblem(passphrase, [name]);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '' || weak !== null || add.isRunning) return;
    const input = { name: name.trim(), office: where, role: as, passphrase: passphrase.first };
    if ((await add.run(input)) === undefined) return;
    showToast(text.added(input.name));
    onClose();
  }

  return (
    <form className="cu-stack" onSubmit={(event) => void submit(event)} noValidate>
      <p className="cu-soft">{text.lead}</p>
      <TextField
        label={text.name}
        value={name}
        data-autofocus
        error={isTried && name.trim() === '' ? text.nameMissing : null}
        onValue={setName}
      />
      <Select
        label={text.office}
        data={Object.values(Office).map((value) => ({ value, label: appText.offices[value] }))}
        value={where}
        allowDeselect={false}
        onChange={(value) => setWhere(office.parse(value))}
      />
      <Select
        label={text.role}
        description={peopleText.roleHints[as]}
        data={Object.values(Role).map((value) => ({ value, label: appText.roles[value] }))}
        value={as}
        allowDeselect={false}
        onChange={(value) => setAs(role.parse(value))}
      />
      <NewPassphraseFields
        value={passphrase}
        onChange={setPassphrase}
        personal={[name]}
        problem={isTried ? weak : null}
      />
      <Problem>{add.problem}</Problem>
      <div className="cu-row-end">
        <span role="status" className="cu-small cu-soft">
          {add.isRunning ? text.adding : null}
        </span>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
        <Button type="submit" loading={add.isRunning}>
          {text.act}
        </Button>
      </div>
    </form>
  );
}
