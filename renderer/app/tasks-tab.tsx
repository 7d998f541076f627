import type { CaseDetail } from '../../shared/contract/cases.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { DeadlinesSection } from '../features/deadlines/deadlines-section.tsx';
import { LawDatesSection } from '../features/deadlines/law-dates-section.tsx';
import { ApplyTemplateButton } from '../features/task-templates/apply-template.tsx';
import { TasksSection } from '../features/tasks/tasks-section.tsx';

/** By when, and what is to be done until then. */
export function TasksTab({ detail }: { detail: CaseDetail }) {
  return (
    <>
      {detail.kind === CaseKind.breach ? null : <LawDatesSection detail={detail} />}
      <DeadlinesSection detail={detail} />
      <TasksSection
        detail={detail}
        beside={detail.status === 'void' ? null : <ApplyTemplateButton detail={detail} />}
      />
    </>
  );
}

/** @returns how many deadlines and tasks are open. */
export function openWork({ deadlines, tasks }: CaseDetail): number {
  const open = deadlines.filter(({ state }) => state === 'open').length;
  return open + tasks.filter(({ doneAt }) => doneAt === null).length;
}
