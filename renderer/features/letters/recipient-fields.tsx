import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useApi } from '../../api/api-context.tsx';
import { usePartyLookup } from '../../api/use-party-lookup.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import type { LetterDraft, LetterProblems } from './letter-draft.ts';

const text = lettersText.write;

type Fields = {
  value: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
  /** A party was chosen: the letter may say other things now. */
  onParty: (part: Partial<LetterDraft>) => void;
};

/** To whom: somebody of the case, somebody of the address book, or a name typed. */
export function RecipientFields({
  detail,
  problems,
  value,
  change,
  onParty,
}: Fields & { detail: CaseDetail; problems: LetterProblems }) {
  const { client } = useApi();
  const [isSearching, setIsSearching] = useState(false);

  async function choose(id: CaseDetail['parties'][number]['partyId']): Promise<void> {
    const { party } = await client.parties.get({ id });
    setIsSearching(false);
    onParty({
      partyId: id,
      name: party.name ?? '',
      address: party.address ?? '',
      email: party.email ?? '',
    });
  }

  return (
    <>
      <div className="cu-letter-to">
        <Select
          label={text.to}
          placeholder={text.nobody}
          clearable
          data={choicesOf(detail, value)}
          value={value.partyId}
          onChange={(id) => {
            const party = detail.parties.find((one) => one.partyId === id);
            if (party === undefined) onParty({ partyId: null });
            else void choose(party.partyId);
          }}
        />
        <Button variant="default" h={32} onClick={() => setIsSearching(!isSearching)}>
          {text.book}
        </Button>
      </div>
      {isSearching ? <AddressBook onChoose={(id) => void choose(id)} /> : null}
      <div className="cu-form">
        <TextField
          required
          label={text.name}
          value={value.name}
          error={problems.name}
          onValue={(name) => change({ name })}
        />
        <TextField
          label={text.email}
          value={value.email}
          error={problems.email}
          onValue={(email) => change({ email })}
        />
        <LongTextField
          className="cu-wide"
          minRows={2}
          label={text.address}
          value={value.address}
          onValue={(address) => change({ address })}
        />
      </div>
    </>
  );
}

/** The parties of the case, each once, and the one of the address book that was chosen. */
function choicesOf({ parties }: CaseDetail, { partyId, name }: LetterDraft) {
  const seen = new Map(
    parties.map((party): [string, { value: string; label: string }] => [
      party.partyId,
      { value: party.partyId, label: `${party.name ?? ''} (${setLabel('role', party.role)})` },
    ]),
  );
  if (partyId !== null && !seen.has(partyId)) seen.set(partyId, { value: partyId, label: name });
  return [...seen.values()];
}

function AddressBook({ onChoose }: { onChoose: (id: CaseDetail['parties'][number]['partyId']) => void }) {
  const [typed, setTyped] = useState('');
  const known = usePartyLookup(typed);
  return (
    <div className="cu-panel cu-letter-book" role="group" aria-label={text.book}>
      <TextField label={text.search} value={typed} onValue={setTyped} />
      {known.map((party) => (
        <div key={party.id} className="cu-row">
          <span className="cu-grow cu-clip">
            {party.name}{' '}
            <span className="cu-soft cu-small">
              {[party.email, party.country].filter((part) => part !== null).join(' · ')}
            </span>
          </span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text.writeTo(party.name ?? '')}
            onClick={() => onChoose(party.id)}
          >
            {text.use}
          </Button>
        </div>
      ))}
      {typed.trim().length >= 2 && known.length === 0 ? <p className="cu-soft">{text.noneFound}</p> : null}
    </div>
  );
}
