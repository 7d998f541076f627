import { Button, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { complaintStatus, ComplaintStatus } from '../../../shared/domain/complaint.ts';
import { office, Office } from '../../../shared/domain/offices.ts';
import { casesText } from '../../../shared/text/cases.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { isFiltered, type ListView } from './list-filter.ts';
import './cases.css';

/** What narrows the list: words, status, owner, office. */
export function FilterBar({
  view,
  onChange,
  onClear,
}: {
  view: ListView;
  onChange: (part: Partial<ListView>) => void;
  onClear: () => void;
}) {
  const text = casesText.filter;
  const input = useRef<HTMLInputElement>(null);
  // The address answers a moment later than the keyboard: while somebody types, what is typed counts.
  const [typed, setTyped] = useState<string | null>(null);
  useShortcut({ key: '/' }, () => input.current?.select());

  return (
    <div className="cu-filter" role="search" aria-label={text.label}>
      <TextInput
        ref={input}
        className="cu-filter-text"
        aria-label={text.text}
        placeholder={text.text}
        title={text.textHint}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? view.text ?? ''}
        rightSection={<KeyHint keys={['/']} />}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange({ text: event.currentTarget.value });
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            document.querySelector<HTMLElement>('#content [role="grid"]')?.focus();
          } else if (event.key === 'Escape') {
            event.currentTarget.blur();
          }
        }}
      />
      <Choice
        label={text.status}
        any={text.anyStatus}
        options={Object.values(ComplaintStatus).map((value) => [value, setLabel('status', value)])}
        value={view.status}
        onValue={(value) => onChange({ status: complaintStatus.safeParse(value).data })}
      />
      <Choice
        label={text.owner}
        any={text.anyOwner}
        options={[
          ['mine', text.mine],
          ['nobody', text.nobody],
        ]}
        value={view.owner}
        onValue={(value) => onChange({ owner: value === 'mine' || value === 'nobody' ? value : undefined })}
      />
      <Choice
        label={text.office}
        any={text.anyOffice}
        options={Object.values(Office).map((value) => [value, setLabel('office', value)])}
        value={view.office}
        onValue={(value) => onChange({ office: office.safeParse(value).data })}
      />
      {isFiltered(view) ? (
        <Button variant="subtle" color="gray" onClick={onClear}>
          {text.clear}
        </Button>
      ) : null}
    </div>
  );
}

function Choice({
  label,
  any,
  options,
  value,
  onValue,
}: {
  label: string;
  any: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}) {
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: any }, ...options.map(([each, name]) => ({ value: each, label: name }))]}
      value={value ?? ''}
      allowDeselect={false}
      w={150}
      onChange={(next) => onValue(next === null || next === '' ? undefined : next)}
    />
  );
}
