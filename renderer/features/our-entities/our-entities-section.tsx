import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OurEntity } from '../../../shared/contract/our-entities.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import type { OurEntityId } from '../../../shared/ids.ts';
import { ourEntitiesText } from '../../../shared/text/our-entities.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { EntityDialog } from './entity-dialog.tsx';

const text = ourEntitiesText;

type Asked = { what: 'add' } | { what: 'change' | 'remove'; entity: OurEntity };

/** The register of our entities: what each is under, and where its decisions are taken. */
export function OurEntitiesSection() {
  const { queries } = useApi();
  const found = useQuery(queries.ourEntities());
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        <Button variant="default" onClick={() => setAsked({ what: 'add' })}>
          {text.add.open}
        </Button>
      }
    >
      {found.isPending ? <LoadingRows rows={3} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where.list)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Entities entities={found.data.entities} onAsk={setAsked} />}
      <EntityDialog entity={null} isOpen={asked?.what === 'add'} onClose={close} />
      <EntityDialog
        entity={asked?.what === 'change' ? asked.entity : null}
        isOpen={asked?.what === 'change'}
        onClose={close}
      />
      <RemoveEntity entity={asked?.what === 'remove' ? asked.entity : null} onClose={close} />
    </Section>
  );
}

function mainText({ mainEstablishment: main }: OurEntity): string {
  if (main === 'notKnown') return text.notKnown;
  return main === 'none' ? text.noMain : placeName(main);
}

function Entities({ entities, onAsk }: { entities: readonly OurEntity[]; onAsk: (asked: Asked) => void }) {
  if (entities.length === 0) return <p className="cu-soft">{text.none}</p>;
  const { columns } = text;
  return (
    <SimpleTable
      label={text.title}
      headers={[columns.name, columns.country, columns.regimes, columns.main, '']}
      rows={entities.map((entity) => ({
        key: entity.id,
        cells: [
          <span key="name" className="cu-strong cu-wrap">
            {entity.name}
          </span>,
          placeName(entity.country),
          text.regimeCount(Object.values(entity.regimes).filter((said) => said === 'yes').length),
          mainText(entity),
          <span key="actions" className="cu-row">
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.change.named(entity.name)}
              onClick={() => onAsk({ what: 'change', entity })}
            >
              {text.change.open}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.remove.named(entity.name)}
              onClick={() => onAsk({ what: 'remove', entity })}
            >
              {text.remove.open}
            </Button>
          </span>,
        ],
      }))}
    />
  );
}

function RemoveEntity({ entity, onClose }: { entity: OurEntity | null; onClose: () => void }) {
  const remove = useAction(text.where.remove, (client, input: { id: OurEntityId; reason: string }) =>
    client.ourEntities.remove(input),
  );

  async function confirm(reason: string): Promise<unknown> {
    if (entity === null) return undefined;
    const done = await remove.run({ id: entity.id, reason });
    if (done !== undefined) showToast(text.remove.done);
    return done;
  }

  return (
    <ReasonDialog
      isOpen={entity !== null}
      title={text.remove.title}
      action={text.remove.act}
      acting={remove}
      act={confirm}
      onClose={onClose}
    >
      {text.remove.body}
    </ReasonDialog>
  );
}
