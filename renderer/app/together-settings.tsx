import { DeputiesSection } from '../features/deputies/deputies-section.tsx';
import { HandoverSection } from '../features/handover/handover-section.tsx';
import { TaskTemplatesSection } from '../features/task-templates/task-templates-section.tsx';

/** How colleagues stand in for one another, hand over, and what they always do. */
export function TogetherSettings() {
  return (
    <>
      <DeputiesSection />
      <HandoverSection />
      <TaskTemplatesSection />
    </>
  );
}
