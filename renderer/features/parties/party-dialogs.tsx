import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Party, PartyFacts } from '../../../shared/contract/parties.ts';
import type { PartyId } from '../../../shared/ids.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { type UsedDraft, useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { showToast } from '../../ui/toast.tsx';
import { PartyFields } from './party-fields.tsx';
import { changedFacts, emptyPartyForm, formOfParty, partyFactsOf, type PartyForm } from './party-form.ts';

const text = partiesText;

/** Adds somebody who isn't in a case yet. */
export function AddPartyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} title={text.add.title} onClose={onClose}>
      <AddPartyForm onClose={onClose} />
    </Dialog>
  );
}

function AddPartyForm({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const draft = useDraft<PartyForm>('party', emptyPartyForm);
  const add = useAction(text.where.add, (client, facts: PartyFacts) => client.parties.add(facts));

  async function submit(): Promise<void> {
    const facts = partyFactsOf(draft.value);
    const added = await add.run(facts);
    if (added === undefined) return;
    await draft.submitted();
    showToast(text.add.done(facts.name));
    await navigate({ to: `/parties/${added.id}` });
  }

  return (
    <PartyFormFrame
      lead={text.add.lead}
      action={text.add.act}
      draft={draft}
      isRunning={add.isRunning}
      problem={add.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}

/** Changes what is known of a party. */
export function EditPartyDialog({
  party,
  isOpen,
  onClose,
}: {
  party: Party;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog isOpen={isOpen} title={text.edit.title} onClose={onClose}>
      <EditPartyForm party={party} onClose={onClose} />
    </Dialog>
  );
}

type PartyChange = Partial<PartyFacts> & { id: PartyId };

function EditPartyForm({ party, onClose }: { party: Party; onClose: () => void }) {
  const { client } = useApi();
  const draft = useDraft<PartyForm>(`party/${party.id}`, formOfParty(party));
  const save = useAction(text.where.change, (core, change: PartyChange) => core.parties.change(change));

  function takeBack(before: Partial<PartyFacts>): void {
    client.parties.change({ id: party.id, ...before }).then(
      () => showToast(text.edit.undone),
      (error: unknown) => showToast(errorText(error, text.where.change)),
    );
  }

  async function submit(): Promise<void> {
    const changed = changedFacts(party, draft.value);
    if (changed !== null && (await save.run({ id: party.id, ...changed.after })) === undefined) return;
    await draft.submitted();
    if (changed === null) showToast(text.edit.nothingChanged);
    else showToast(text.edit.done, () => takeBack(changed.before));
    onClose();
  }

  return (
    <PartyFormFrame
      lead={text.edit.lead}
      action={text.edit.save}
      draft={draft}
      isRunning={save.isRunning}
      problem={save.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}

function PartyFormFrame({
  lead,
  action,
  draft,
  isRunning,
  problem,
  onSubmit,
  onClose,
}: {
  lead: string;
  action: string;
  draft: UsedDraft<PartyForm>;
  isRunning: boolean;
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const [isTried, setIsTried] = useState(false);
  const isNameMissing = draft.value.name.trim() === '';
  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={action}
      isRunning={isRunning}
      problem={problem}
      onCancel={onClose}
      onSubmit={() => {
        setIsTried(true);
        if (!isNameMissing) onSubmit();
      }}
    >
      <p className="cu-soft">{lead}</p>
      <PartyFields
        value={draft.value}
        isNameMissing={isTried && isNameMissing}
        change={(part) => draft.change(part)}
      />
    </DraftForm>
  );
}
