import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useApi } from '../../api/api-context.tsx';
import { areTimesReadable, claimedTimes } from '../../ui/facts-form.ts';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { isReadable } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { type ComplaintForm, isUnnamed, Owner } from './complaint-form.ts';

const text = newComplaintText;

type Part = { value: ComplaintForm; change: (part: Partial<ComplaintForm>) => void; isTried: boolean };

/** What is rarely known at once, folded away; what keeps the form from being logged is never hidden. */
export function MoreFields(part: Part) {
  const { value, isTried } = part;
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isOpen = isUnfolded || (isTried && (!areTimesReadable(value) || isUnnamed(value)));
  const id = useId();
  return (
    <>
      <div>
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-controls={id}
          leftSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          onClick={() => setIsUnfolded(!isOpen)}
        >
          {text.more}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <Unfolded {...part} /> : null}
      </div>
    </>
  );
}

function Unfolded({ value, change, isTried }: Part) {
  return (
    <div className="cu-stack">
      <div className="cu-form">
        {value.party === null
          ? (['phone', 'country'] as const).map((field) => (
              <TextField
                key={field}
                label={text.fields[field]}
                value={value[field]}
                error={isTried && isUnnamed(value) && value[field] !== '' ? text.complainantUnnamed : null}
                onValue={(typed) => change({ [field]: typed })}
              />
            ))
          : null}
        {(['recourseMechanism', 'isHrData'] as const).map((field) => (
          <SetSelect
            key={field}
            set={field}
            label={fieldLabel(field)}
            value={value[field]}
            onValue={(chosen) => change({ [field]: chosen })}
          />
        ))}
        <OwnerSelect owner={value.owner} onOwner={(owner) => change({ owner })} />
      </div>
      {claimedTimes.map((field) => (
        <ZonedTimeField
          key={field}
          label={fieldLabel(field)}
          value={value[field]}
          error={isTried && !isReadable(value[field]) ? text.claimUnreadable : undefined}
          onChange={(time) => change({ [field]: time })}
        />
      ))}
    </div>
  );
}

function OwnerSelect({ owner, onOwner }: { owner: string; onOwner: (owner: string) => void }) {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const people = useQuery(queries.people());
  const me = status.data?.state === 'open' ? status.data.person : undefined;
  const others = (people.data?.people ?? []).filter(
    (person) => person.removedAt === null && person.id !== me?.id,
  );
  return (
    <Select
      label={text.fields.owner}
      data={[
        { value: Owner.me, label: me === undefined ? text.yourself : text.you(me.name) },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
        { value: Owner.nobody, label: text.nobody },
      ]}
      value={owner}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen !== null) onOwner(chosen);
      }}
    />
  );
}
