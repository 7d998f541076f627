import { useState } from 'react';
import type { OurEntity } from '../../../shared/contract/our-entities.ts';
import { ourEntitiesText } from '../../../shared/text/our-entities.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { showToast } from '../../ui/toast.tsx';
import { EntityFields } from './entity-fields.tsx';
import { type EntityForm, entityFormOf, entityOf, entityProblems } from './entity-form.ts';

const text = ourEntitiesText;

/** Adds an entity of ours to the register, or changes one. */
export function EntityDialog({
  entity,
  isOpen,
  onClose,
}: {
  /** Null for a new one. */
  entity: OurEntity | null;
  isOpen: boolean;
  onClose: () => void;
}) {
  const words = entity === null ? text.add : text.change;
  return (
    <Dialog isOpen={isOpen} title={words.title} size={720} onClose={onClose}>
      <EntityEditor entity={entity} onDone={onClose} />
    </Dialog>
  );
}

function EntityEditor({ entity, onDone }: { entity: OurEntity | null; onDone: () => void }) {
  const words = entity === null ? text.add : text.change;
  const draft = useDraft<EntityForm>(`ourEntity/${entity?.id ?? 'new'}`, entityFormOf(entity));
  const [isTried, setIsTried] = useState(false);
  const save = useAction(text.where.save, async (client, form: EntityForm) => {
    if (entity === null) await client.ourEntities.add(entityOf(form));
    else await client.ourEntities.change({ ...entityOf(form), id: entity.id });
    return true;
  });
  const { value, change } = draft;
  const problems = entityProblems(value);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    if ((await save.run(value)) === undefined) return;
    await draft.submitted();
    showToast(words.done);
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={8}
      action={words.act}
      isRunning={save.isRunning}
      problem={save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <EntityFields value={value} change={change} problems={isTried ? problems : {}} />
    </DraftForm>
  );
}
