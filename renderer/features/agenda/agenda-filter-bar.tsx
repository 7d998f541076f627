import { useQuery } from '@tanstack/react-query';
import { caseKind, CaseKind } from '../../../shared/domain/case-kinds.ts';
import { office, Office } from '../../../shared/domain/offices.ts';
import { personId } from '../../../shared/ids.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useApi } from '../../api/api-context.tsx';
import { Choice } from '../../ui/choice.tsx';
import { NarrowBar } from '../../ui/narrow-bar.tsx';
import { type AgendaView, isFiltered } from './agenda-view.ts';

const text = agendaText.filter;

/** What narrows the agenda: office, person, kind. */
export function AgendaFilterBar({
  view,
  onChange,
  onClear,
}: {
  view: AgendaView;
  onChange: (part: Partial<AgendaView>) => void;
  onClear: () => void;
}) {
  const { queries } = useApi();
  const people = useQuery(queries.people());
  const owners = (people.data?.people ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <NarrowBar label={text.label} clear={text.clear} isNarrowed={isFiltered(view)} onClear={onClear}>
      <Choice
        label={text.office}
        any={text.anyOffice}
        options={Object.values(Office).map((value) => [value, setLabel('office', value)])}
        value={view.office}
        onValue={(value) => onChange({ office: office.safeParse(value).data })}
      />
      <Choice
        label={text.owner}
        any={text.anyOwner}
        options={[['mine', text.mine], ['nobody', text.nobody], ...owners]}
        value={view.owner}
        onValue={(value) =>
          onChange({ owner: value === 'mine' || value === 'nobody' ? value : personId.safeParse(value).data })
        }
      />
      <Choice
        label={text.kind}
        any={text.anyKind}
        options={Object.values(CaseKind).map((value) => [value, setLabel('kind', value)])}
        value={view.kind}
        onValue={(value) => onChange({ kind: caseKind.safeParse(value).data })}
      />
    </NarrowBar>
  );
}
