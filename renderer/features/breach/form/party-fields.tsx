import { Button, Select } from '@mantine/core';
import {
  type Contact,
  type EdpbAnswer,
  edpbField,
  isContact,
} from '../../../../shared/domain/edpb/answers.ts';
import { edpbOptionText } from '../../../../shared/text/edpb-options.ts';
import { edpbRowText } from '../../../../shared/text/edpb-template.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { TextField } from '../../../ui/fields.tsx';
import { ContactFields, emptyContact } from './contact-fields.tsx';
import type { FormDraft } from './form-draft.ts';

type Party = { role: string; name: string; contact: Contact };

const wordOf = (answer: EdpbAnswer | undefined, index: number): string => {
  const one: unknown = Array.isArray(answer) ? answer[index] : undefined;
  return typeof one === 'string' ? one : '';
};

function partiesOf({ answers }: FormDraft): Party[] {
  const { other_party_role: roles, other_party_name: names, other_party_contact: contacts } = answers;
  const lengths = [roles, names, contacts].map((one) => (Array.isArray(one) ? one.length : 0));
  return Array.from({ length: Math.max(...lengths, 1) }, (_, index) => {
    const contact = Array.isArray(contacts) ? contacts[index] : undefined;
    return {
      role: wordOf(roles, index),
      name: wordOf(names, index),
      contact: typeof contact === 'object' && isContact(contact) ? contact : emptyContact,
    };
  });
}

/** Processors, joint controllers and others involved: role, name and contact of each (rows 39 to 41). */
export function PartyFields({
  draft,
  change,
}: {
  draft: FormDraft;
  change: (next: Partial<FormDraft>) => void;
}) {
  const parties = partiesOf(draft);
  const set = (next: readonly Party[]) =>
    change({
      answers: {
        ...draft.answers,
        other_party_role: next.map(({ role }) => role),
        other_party_name: next.map(({ name }) => name),
        other_party_contact: next.map(({ contact }) => contact),
      },
    });
  const put = (at: number, part: Partial<Party>) =>
    set(parties.map((party, index) => (index === at ? { ...party, ...part } : party)));
  return (
    <>
      {parties.map((party, index) => (
        <fieldset key={index} className="cu-form-field cu-breach-group">
          <legend className="cu-strong">{text.party(index + 1)}</legend>
          <div className="cu-form">
            <Select
              label={edpbRowText['other_party_role']}
              data={Object.entries(edpbOptionText.other_party_role).map(([value, label]) => ({
                value,
                label,
              }))}
              value={party.role === '' ? null : party.role}
              onChange={(role) => put(index, { role: role ?? '' })}
            />
            <TextField
              label={edpbRowText['other_party_name']}
              value={party.name}
              onValue={(name) => put(index, { name })}
            />
          </div>
          <ContactFields
            label={edpbRowText[edpbField('other_party_contact')?.key ?? ''] ?? ''}
            description={undefined}
            answer={party.contact}
            onValue={(contact) => put(index, { contact })}
          />
          {parties.length === 1 ? null : (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.removeParty(index + 1)}
              onClick={() => set(parties.filter((_, at) => at !== index))}
            >
              {text.removePartyAct}
            </Button>
          )}
        </fieldset>
      ))}
      <div className="cu-form-field">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => set([...parties, { role: '', name: '', contact: emptyContact }])}
        >
          {text.addParty}
        </Button>
      </div>
    </>
  );
}
