import { Button, Combobox, useCombobox } from '@mantine/core';
import type { Party } from '../../../shared/contract/parties.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { usePartyLookup } from '../../api/use-party-lookup.ts';
import { TextField } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import type { CaseForm, KnownParty } from './case-form.ts';

const text = newComplaintText;

type Words = { readonly name: string; readonly email: string };
type Change = (part: Partial<Pick<CaseForm, 'party' | 'name' | 'email'>>) => void;

function knownParty({ id, name, email }: Party): KnownParty {
  return { id, name, email };
}

/** Who writes: a party known already, or a name and an address typed. */
export function WriterFields({ value, change, words }: { value: CaseForm; change: Change; words: Words }) {
  if (value.party !== null)
    return <Chosen label={words.name} party={value.party} onOther={() => change({ party: null })} />;
  return (
    <>
      <NameField
        label={words.name}
        value={value.name}
        onValue={(name) => change({ name })}
        onParty={(party) => change({ party: knownParty(party) })}
      />
      <TextField label={words.email} value={value.email} onValue={(email) => change({ email })} />
      <SameAddress email={value.email} onParty={(party) => change({ party: knownParty(party) })} />
    </>
  );
}

function Chosen({ label, party, onOther }: { label: string; party: KnownParty; onOther: () => void }) {
  return (
    <div role="group" aria-label={label}>
      <div className="mantine-InputWrapper-label">{label}</div>
      <div className="cu-row">
        <PageLink to={`/parties/${party.id}`}>{party.name ?? partiesText.noName}</PageLink>
        <span className="cu-soft">{[party.email, text.party.chosen].filter(Boolean).join(' · ')}</span>
        <Button variant="default" size="compact-sm" onClick={onOther}>
          {text.party.other}
        </Button>
      </div>
    </div>
  );
}

/** A name, with the parties it may mean offered below. */
function NameField({
  label,
  value,
  onValue,
  onParty,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  onParty: (party: Party) => void;
}) {
  const found = usePartyLookup(value);
  const combobox = useCombobox();
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const party = found.find((each) => each.id === id);
        combobox.closeDropdown();
        if (party !== undefined) onParty(party);
      }}
    >
      <Combobox.Target>
        <TextField
          label={label}
          description={text.party.hint}
          value={value}
          onValue={(next) => {
            onValue(next);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={text.party.found}>
          {found.map((party) => (
            <Combobox.Option key={party.id} value={party.id}>
              {text.party.use(party.name ?? partiesText.noName)}
              <div className="cu-soft cu-small cu-clip">
                {[party.email, party.country, text.party.cases(party.cases)].filter(Boolean).join(' · ')}
              </div>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** A mail address that is known says who it may be; a person decides. */
function SameAddress({ email, onParty }: { email: string; onParty: (party: Party) => void }) {
  const address = email.trim().toLowerCase();
  const found = usePartyLookup(address.includes('@') ? address : '');
  const party = found.find((each) => each.email?.toLowerCase() === address);
  if (party === undefined) return null;
  const name = party.name ?? partiesText.noName;
  return (
    <Hint>
      <div className="cu-row" role="status">
        <span className="cu-grow">{text.party.known(name, party.cases)}</span>
        <Button variant="default" size="compact-sm" onClick={() => onParty(party)}>
          {text.party.use(name)}
        </Button>
      </div>
    </Hint>
  );
}
