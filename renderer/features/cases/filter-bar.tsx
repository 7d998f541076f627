import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { caseStatus, CaseStatus } from '../../../shared/domain/case-status.ts';
import { office, Office } from '../../../shared/domain/offices.ts';
import { casesText } from '../../../shared/text/cases.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { Choice } from '../../ui/choice.tsx';
import { NarrowBar } from '../../ui/narrow-bar.tsx';
import { FilterText } from '../../ui/filter-text.tsx';
import { isFiltered, type ListView } from './list-filter.ts';
import { listWords } from './list-words.ts';
import './cases.css';

/** A breach is open until it is closed: it has no steps between. */
const statusesOf = (kind: CaseKind): readonly CaseStatus[] =>
  kind === CaseKind.breach
    ? [CaseStatus.open, CaseStatus.closed, CaseStatus.void]
    : Object.values(CaseStatus);

/** What narrows the list: words, status, owner, office. */
export function FilterBar({
  kind,
  view,
  onChange,
  onClear,
}: {
  kind: CaseKind;
  view: ListView;
  onChange: (part: Partial<ListView>) => void;
  onClear: () => void;
}) {
  const text = { ...casesText.filter, ...listWords(kind).filter };
  return (
    <NarrowBar label={text.label} clear={text.clear} isNarrowed={isFiltered(view)} onClear={onClear}>
      <FilterText
        className="cu-filter-text"
        label={text.text}
        hint={text.textHint}
        value={view.text ?? ''}
        onValue={(words) => onChange({ text: words })}
      />
      <Choice
        label={text.status}
        any={text.anyStatus}
        options={statusesOf(kind).map((value) => [value, setLabel('status', value)])}
        value={view.status}
        onValue={(value) => onChange({ status: caseStatus.safeParse(value).data })}
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
    </NarrowBar>
  );
}
