import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { ClientRow } from './client-rows.ts';
import { ClientsNoticeForm } from './clients-notice-form.tsx';
import { ClientsToldForm } from './clients-told-form.tsx';

const text = breachClientsText;

type Given = { detail: BreachCase; part: BreachPart; clientIds: string[]; onDone: () => void };
type Asked = 'told' | 'notNeeded' | 'setNotice';

/** How many clients are chosen, and what can be recorded for all of them at once. */
export function ChosenClients({
  detail,
  part,
  shown,
  chosen,
  onChosen,
}: {
  detail: BreachCase;
  part: BreachPart;
  shown: readonly ClientRow[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const clientIds = [...chosen];
  const close = () => setAsked(null);
  function done(): void {
    close();
    onChosen(new Set());
  }
  const given: Given = { detail, part, clientIds, onDone: done };
  const isNone = clientIds.length === 0;
  const asks = (what: Asked) => (
    <Button variant="default" size="compact-sm" disabled={isNone} onClick={() => setAsked(what)}>
      {text[what].act}
    </Button>
  );
  return (
    <>
      <div className="cu-chosen-clients">
        <span className="cu-soft cu-num cu-grow" role="status">
          {isNone ? '' : text.chosen(clientIds.length)}
        </span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => onChosen(isNone ? new Set(shown.map(({ id }) => id)) : new Set())}
        >
          {isNone ? text.chooseAll(shown.length) : text.chooseNone}
        </Button>
        {asks('setNotice')}
        <ToTell {...given} />
        {asks('notNeeded')}
        {asks('told')}
      </div>
      <Dialog isOpen={asked === 'told'} title={text.told.title} onClose={close}>
        <ClientsToldForm {...given} onCancel={close} />
      </Dialog>
      <Dialog isOpen={asked === 'setNotice'} title={text.setNotice.title} size={560} onClose={close}>
        <ClientsNoticeForm {...given} onCancel={close} />
      </Dialog>
      <NotNeeded {...given} isOpen={asked === 'notNeeded'} onClose={close} />
    </>
  );
}

function ToTell({ detail, part, clientIds, onDone }: Given) {
  const mark = useCaseAction(
    detail.id,
    text.where.mark,
    (client) => client.breach.markClients({ id: detail.id, partId: part.id, clientIds, mark: 'applies' }),
    { done: text.toTell.done(clientIds.length), say: showToast },
  );
  async function run(): Promise<void> {
    if ((await mark.run(undefined)) !== undefined) onDone();
  }
  return (
    <>
      <Problem>{mark.problem}</Problem>
      <Button
        variant="default"
        size="compact-sm"
        disabled={clientIds.length === 0}
        loading={mark.isRunning}
        onClick={() => void run()}
      >
        {text.toTell.act}
      </Button>
    </>
  );
}

function NotNeeded({
  detail,
  part,
  clientIds,
  onDone,
  isOpen,
  onClose,
}: Given & { isOpen: boolean; onClose: () => void }) {
  const say = text.notNeeded;
  const mark = useCaseAction(
    detail.id,
    text.where.mark,
    (client, reason: string) =>
      client.breach.markClients({
        id: detail.id,
        partId: part.id,
        clientIds,
        mark: 'doesNotApply',
        reason,
      }),
    { done: say.done(clientIds.length), say: showToast },
  );

  async function act(reason: string): Promise<unknown> {
    const answer = await mark.run(reason);
    if (answer !== undefined) onDone();
    return answer;
  }

  return (
    <ReasonDialog
      isOpen={isOpen}
      title={say.title}
      action={say.save}
      acting={mark}
      act={act}
      onClose={onClose}
    >
      {say.body(clientIds.length)}
    </ReasonDialog>
  );
}
