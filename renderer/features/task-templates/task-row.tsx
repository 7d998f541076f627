import { TaskFor, TaskUnit } from '../../../shared/domain/task-template.ts';
import { taskTemplatesText } from '../../../shared/text/together.ts';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import type { TypedTask } from './template-form.ts';
import './task-templates.css';

const text = taskTemplatesText;

/** One task of a template: what, to whom, after how long. */
export function TaskRow({
  number,
  task,
  change,
}: {
  number: number;
  task: TypedTask;
  change: (part: Partial<TypedTask>) => void;
}) {
  return (
    <div className="cu-template-task">
      <TextField
        aria-label={text.task(number)}
        placeholder={text.task(number)}
        value={task.title}
        onValue={(title) => change({ title })}
      />
      <SetSelect
        set="for"
        aria-label={text.for(number)}
        clearable={false}
        allowDeselect={false}
        value={task.for}
        onValue={(whom) => change({ for: whom ?? TaskFor.nobody })}
      />
      <TextField
        aria-label={text.after(number)}
        placeholder={text.noDay}
        inputMode="numeric"
        className="cu-num"
        value={task.value}
        onValue={(value) => change({ value })}
      />
      <SetSelect
        set="taskUnit"
        aria-label={text.unit(number)}
        clearable={false}
        allowDeselect={false}
        value={task.unit}
        onValue={(unit) => change({ unit: unit ?? TaskUnit.days })}
      />
    </div>
  );
}
