import { PartyKind } from '../../../shared/contract/parties.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import type { PartyForm } from './party-form.ts';

const kinds = Object.values(PartyKind);

/** Who a party is and how to reach it. */
export function PartyFields({
  value,
  isNameMissing,
  change,
}: {
  value: PartyForm;
  isNameMissing: boolean;
  change: (part: Partial<PartyForm>) => void;
}) {
  return (
    <div className="cu-form">
      <TextField
        className="cu-wide"
        data-autofocus
        required
        label={fieldLabel('name')}
        value={value.name}
        error={isNameMissing ? partiesText.nameMissing : null}
        onValue={(name) => change({ name })}
      />
      <SetSelect
        set="kind"
        only={kinds}
        clearable={false}
        allowDeselect={false}
        label={fieldLabel('kind')}
        value={value.kind}
        onValue={(kind) => change({ kind: kind ?? PartyKind.person })}
      />
      <SetSelect
        set="sort"
        label={fieldLabel('sort')}
        placeholder={partiesText.sortHint}
        value={value.sort}
        onValue={(sort) => change({ sort })}
      />
      <TextField
        label={fieldLabel('country')}
        placeholder={partiesText.countryHint}
        value={value.country}
        onValue={(country) => change({ country })}
      />
      <TextField label={fieldLabel('email')} value={value.email} onValue={(email) => change({ email })} />
      <TextField label={fieldLabel('phone')} value={value.phone} onValue={(phone) => change({ phone })} />
      <TextField
        label={fieldLabel('language')}
        value={value.language}
        onValue={(language) => change({ language })}
      />
      <LongTextField
        className="cu-wide"
        minRows={2}
        label={fieldLabel('address')}
        value={value.address}
        onValue={(address) => change({ address })}
      />
      <LongTextField
        className="cu-wide"
        minRows={2}
        label={fieldLabel('remarks')}
        value={value.remarks}
        onValue={(remarks) => change({ remarks })}
      />
    </div>
  );
}
