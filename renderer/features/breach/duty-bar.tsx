import { SegmentedControl } from '@mantine/core';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { BreachDuties } from '../../../shared/contract/duties.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { Choice } from '../../ui/choice.tsx';
import { NarrowBar } from '../../ui/narrow-bar.tsx';
import { countOf, type DutyFilter, type DutyGroup, dutyGroups, placesOf } from './duty-rows.ts';
import { partName } from './part-name.ts';

const text = breachDutiesText;

/** Which duties are shown: the group with its count, and what narrows it. */
export function DutyBar({
  detail,
  duties,
  group,
  filter,
  onGroup,
  onFilter,
  onClear,
}: {
  detail: BreachCase;
  duties: BreachDuties;
  group: DutyGroup;
  filter: DutyFilter;
  onGroup: (group: DutyGroup) => void;
  onFilter: (part: DutyFilter) => void;
  onClear: () => void;
}) {
  const shown = dutyGroups.filter((one) => one !== 'contract' || duties.contract.length > 0);
  const recipients = [...new Set(duties[group].map(({ recipient }) => recipient))];
  const { filter: words } = text;
  return (
    <div className="cu-duty-bar">
      <SegmentedControl
        aria-label={text.groups.label}
        data={shown.map((one) => ({ value: one, label: text.groups[one](countOf(duties, one)) }))}
        value={group}
        onChange={(value) => onGroup(dutyGroups.find((one) => one === value) ?? group)}
      />
      <NarrowBar
        label={words.label}
        clear={words.clear}
        isNarrowed={Object.values(filter).some((part) => part !== undefined)}
        onClear={onClear}
      >
        <Choice
          label={words.place}
          any={words.anyPlace}
          options={placesOf(duties[group])}
          value={filter.place}
          onValue={(place) => onFilter({ place })}
        />
        <Choice
          label={words.recipient}
          any={words.anyRecipient}
          options={recipients.map((one) => [one, text.recipients[one]])}
          value={filter.recipient}
          onValue={(recipient) => onFilter({ recipient })}
        />
        {detail.parts.length > 1 ? (
          <Choice
            label={words.part}
            any={words.anyPart}
            options={detail.parts.map(({ id }) => [id, partName(detail, id)])}
            value={filter.part}
            onValue={(part) => onFilter({ part })}
          />
        ) : null}
      </NarrowBar>
    </div>
  );
}
