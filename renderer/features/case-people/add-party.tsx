import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { type Party, PartyKind, PartyRole, partyRole } from '../../../shared/contract/parties.ts';
import { partyId } from '../../../shared/ids.ts';
import { casePeopleText } from '../../../shared/text/case-people.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { usePartyLookup } from '../../api/use-party-lookup.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { emptyForm, factsOf, partyDraft, type PartyForm } from './party-form.ts';

const text = casePeopleText.add;
type Fields = { value: PartyForm; change: (part: Partial<PartyForm>) => void; isTried: boolean };

/** Gives somebody a role in the case: a party on record, or a new one. */
export function AddParty({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const draft = useDraft<PartyForm>(partyDraft(detail.reference), emptyForm);
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const add = useCaseAction(
    detail.id,
    casePeopleText.where.add,
    async (client: CustodiaClient, form: PartyForm) => {
      const id = form.partyId ?? (await client.parties.add(factsOf(form))).id;
      // Were the second step refused, trying again must not add the same party twice.
      change({ partyId: id });
      return client.parties.join({
        caseId: detail.id,
        partyId: partyId.parse(id),
        role: partyRole.parse(form.role),
      });
    },
    { done: text.done, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (value.name.trim() === '' || value.role === null) return;
    if ((await add.run(value)) === undefined) return;
    await draft.submitted();
    onClose();
  }

  return (
    <DraftForm
      draft={draft}
      rows={5}
      action={text.act}
      isRunning={add.isRunning}
      problem={add.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      {value.partyId === null ? (
        <NewParty value={value} change={change} isTried={isTried} />
      ) : (
        <div className="cu-row">
          <span className="cu-grow">{text.chosenOf(value.name)}</span>
          <Button variant="default" size="compact-sm" onClick={() => change({ partyId: null, name: '' })}>
            {text.other}
          </Button>
        </div>
      )}
      <SetSelect
        required
        set="role"
        only={Object.values(PartyRole)}
        label={text.role}
        value={value.role}
        error={isTried && value.role === null ? text.roleMissing : null}
        onValue={(role) => change({ role })}
      />
    </DraftForm>
  );
}

function NewParty({ value, change, isTried }: Fields) {
  return (
    <>
      <TextField
        data-autofocus
        required
        maxLength={500}
        label={text.name}
        description={text.nameHint}
        error={isTried && value.name.trim() === '' ? text.nameMissing : null}
        value={value.name}
        onValue={(name) => change({ name })}
      />
      <KnownParties typed={value.name} onUse={({ id, name }) => change({ partyId: id, name: name ?? '' })} />
      <div className="cu-form">
        <SetSelect
          set="kind"
          only={Object.values(PartyKind)}
          clearable={false}
          allowDeselect={false}
          label={fieldLabel('kind')}
          value={value.kind}
          onValue={(kind) => change({ kind: kind ?? PartyKind.person })}
        />
        <TextField
          label={fieldLabel('country')}
          value={value.country}
          onValue={(country) => change({ country })}
        />
        <TextField label={fieldLabel('email')} value={value.email} onValue={(email) => change({ email })} />
        <TextField label={fieldLabel('phone')} value={value.phone} onValue={(phone) => change({ phone })} />
      </div>
    </>
  );
}

/** Those on record whose name or address fits what is typed, to be used in place of a new one. */
function KnownParties({ typed, onUse }: { typed: string; onUse: (party: Party) => void }) {
  const known = usePartyLookup(typed);
  if (known.length === 0) return null;
  return (
    <div className="cu-panel cu-known" role="group" aria-label={text.known}>
      <div className="cu-soft cu-small">{text.known}</div>
      {known.map((party) => (
        <div key={party.id} className="cu-row">
          <span className="cu-grow cu-clip">
            {party.name}{' '}
            <span className="cu-soft cu-small">
              {[setLabel('kind', party.kind), party.email, party.country]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text.use(party.name ?? casePeopleText.parties.noName)}
            onClick={() => onUse(party)}
          >
            {text.useShort}
          </Button>
        </div>
      ))}
    </div>
  );
}
