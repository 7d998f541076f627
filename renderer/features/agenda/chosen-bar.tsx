import { Button } from '@mantine/core';
import type { AgendaFilter } from '../../../shared/contract/agenda.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { useApi } from '../../api/api-context.tsx';
import { savePrepared } from '../../api/save-stream.ts';
import { useAction } from '../../api/use-action.ts';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = agendaText;
/** A calendar file holds at most so many dates (shared/contract/agenda.ts). */
const mostChosen = 500;

/** How many dates are chosen, and what can be done with them. */
export function ChosenBar({
  filter,
  total,
  chosen,
  onChosen,
}: {
  filter: AgendaFilter;
  total: number;
  chosen: ReadonlySet<DeadlineId>;
  onChosen: (chosen: ReadonlySet<DeadlineId>) => void;
}) {
  const { host } = useApi();
  const chooseAll = useAction(text.where.choose, (client, input: AgendaFilter) =>
    client.agenda.list({ ...input, offset: 0, limit: mostChosen }),
  );
  const save = useAction(text.where.save, async (client, ids: DeadlineId[]) => {
    const prepared = await client.agenda.calendar({ ids });
    const place = await savePrepared({ client, host }, prepared);
    return { events: prepared.events, fileName: prepared.fileName, place };
  });

  async function all(): Promise<void> {
    const answer = await chooseAll.run(filter);
    if (answer !== undefined) onChosen(new Set(answer.rows.map(({ id }) => id)));
  }

  async function saveChosen(): Promise<void> {
    const saved = await save.run([...chosen]);
    // Null: the person chose no place after all.
    if (saved === undefined || saved.place === null) return;
    showToast(text.saved(saved.events, saved.place ?? saved.fileName));
    if (saved.events < chosen.size) showToast(text.someClosed(chosen.size - saved.events));
  }

  return (
    <>
      <div className="cu-chosen">
        <span className="cu-soft cu-grow">{text.hint}</span>
        <span className="cu-soft cu-num" role="status">
          {chosen.size === 0 ? '' : text.chosen(chosen.size)}
        </span>
        {chosen.size > 0 ? (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChosen(new Set())}>
            {text.chooseNone}
          </Button>
        ) : null}
        {total <= mostChosen && chosen.size < total ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={chooseAll.isRunning}
            onClick={() => void all()}
          >
            {text.chooseAll(total)}
          </Button>
        ) : null}
        <Button
          variant="default"
          size="compact-sm"
          disabled={chosen.size === 0 || chosen.size > mostChosen}
          loading={save.isRunning}
          onClick={() => void saveChosen()}
        >
          {text.save}
        </Button>
      </div>
      <Problem>{save.problem ?? chooseAll.problem}</Problem>
    </>
  );
}
