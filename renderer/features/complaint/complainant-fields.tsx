import { Button, Combobox, useCombobox } from '@mantine/core';
import type { Party } from '../../../shared/contract/parties.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { usePartyLookup } from '../../api/use-party-lookup.ts';
import { TextField } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import type { ComplaintForm, KnownParty } from './complaint-form.ts';

const text = newComplaintText;

type Change = (part: Partial<ComplaintForm>) => void;

function knownParty({ id, name, email }: Party): KnownParty {
  return { id, name, email };
}

/** Who complains: a party known already, or a name and an address typed. */
export function ComplainantFields({ value, change }: { value: ComplaintForm; change: Change }) {
  if (value.party !== null) return <Chosen party={value.party} onOther={() => change({ party: null })} />;
  return (
    <>
      <NameField
        value={value.name}
        onValue={(name) => change({ name })}
        onParty={(party) => change({ party: knownParty(party) })}
      />
      <TextField label={text.fields.email} value={value.email} onValue={(email) => change({ email })} />
      <SameAddress email={value.email} onParty={(party) => change({ party: knownParty(party) })} />
    </>
  );
}

function Chosen({ party, onOther }: { party: KnownParty; onOther: () => void }) {
  return (
    <div role="group" aria-label={text.fields.name}>
      <div className="mantine-InputWrapper-label">{text.fields.name}</div>
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
  value,
  onValue,
  onParty,
}: {
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
          label={text.fields.name}
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
