import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { reference } from '../../../shared/domain/reference.ts';
import { uiText } from '../../../shared/text/app.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { LongTextField } from '../../ui/fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';

/** After a restore or recovery: asks which numbers were given outside, so that none is given twice. */
export function LastNumber() {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const [isPutOff, setIsPutOff] = useState(false);
  const isAsked = status.data?.state === 'open' && status.data.askForLastNumber && !isPutOff;
  return (
    <Modal
      opened={isAsked}
      onClose={() => setIsPutOff(true)}
      title={vaultText.lastNumber.title}
      closeButtonProps={{ 'aria-label': uiText.close }}
      size={480}
    >
      {isAsked ? <LastNumberForm /> : null}
    </Modal>
  );
}

function LastNumberForm() {
  const text = vaultText.lastNumber;
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const [typed, setTyped] = useState('');
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const record = useAction(vaultText.where.lastNumber, (client, numbers: { reference: string }[]) =>
    client.vault.setLastNumber({ numbers }),
  );

  async function send(lines: string[]): Promise<void> {
    const wrong = lines.find((line) => !reference.safeParse(line).success);
    setUnreadable(wrong === undefined ? null : text.unreadable(wrong));
    if (wrong !== undefined) return;
    const answer = await record.run(lines.map((line) => ({ reference: line })));
    if (answer === undefined) return;
    await status.refetch();
    if (lines.length > 0) showToast(text.saved);
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const lines = typed.split('\n').map((line) => line.trim().toUpperCase());
    void send(lines.filter((line) => line !== ''));
  }

  return (
    <form className="cu-stack" onSubmit={submit} noValidate>
      <p className="cu-soft">{text.lead}</p>
      <LongTextField
        label={text.label}
        placeholder={text.example}
        value={typed}
        error={unreadable}
        data-autofocus
        styles={{ input: { fontFamily: 'var(--mono)' } }}
        onValue={setTyped}
      />
      <Problem>{record.problem}</Problem>
      <div className="cu-row-end">
        <Button variant="default" disabled={record.isRunning} onClick={() => void send([])}>
          {text.none}
        </Button>
        <Button type="submit" loading={record.isRunning} disabled={typed.trim() === ''}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
