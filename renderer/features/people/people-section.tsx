import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/vault.ts';
import { Role } from '../../../shared/domain/offices.ts';
import { appText } from '../../../shared/text/app.ts';
import { peopleText } from '../../../shared/text/people.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useCodeKept } from '../../api/use-code-kept.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ownZone } from '../../ui/now.ts';
import { RecoveryCodeDialog } from '../../ui/recovery-code-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { shortDayText } from '../../ui/when-text.ts';
import { AddPerson } from './add-person.tsx';
import { RemovePerson } from './remove-person.tsx';

/** Who may open the vault; administrators add and remove. */
export function PeopleSection() {
  const { queries } = useApi();
  const people = useQuery(queries.people());
  const status = useQuery(queries.vaultStatus());
  const [code, setCode] = useState<string | null>(null);
  const keepCode = useCodeKept(() => setCode(null));
  const [isAdding, setIsAdding] = useState(false);
  const me = status.data?.state === 'open' ? status.data.person : undefined;
  const isAdministrator = me?.role === Role.administrator;

  return (
    <Section title={peopleText.title} description={peopleText.lead}>
      <div className="cu-stack">
        {people.isPending ? <LoadingRows rows={3} /> : null}
        {people.isError ? (
          <ErrorState
            title={peopleText.failed}
            sentence={errorText(people.error, peopleText.where.list)}
            onRetry={() => void people.refetch()}
          />
        ) : null}
        {people.data === undefined ? null : (
          <PeopleTable
            people={people.data.people}
            ownId={me?.id}
            canRemove={isAdministrator}
            onRemoved={setCode}
          />
        )}
        {isAdministrator ? (
          <div>
            <Button variant="default" onClick={() => setIsAdding(true)}>
              {peopleText.add.open}
            </Button>
          </div>
        ) : (
          <p className="cu-soft">{peopleText.onlyAdministrators}</p>
        )}
      </div>
      <AddPerson isOpen={isAdding} onClose={() => setIsAdding(false)} />
      <RecoveryCodeDialog code={code} onFinish={keepCode} />
    </Section>
  );
}

function PeopleTable({
  people,
  ownId,
  canRemove,
  onRemoved,
}: {
  people: readonly Person[];
  ownId: string | undefined;
  canRemove: boolean;
  onRemoved: (recoveryCode: string) => void;
}) {
  const { columns } = peopleText;
  const day = (at: string) => shortDayText(at, ownZone());
  return (
    <SimpleTable
      label={peopleText.title}
      headers={[
        columns.name,
        columns.office,
        columns.role,
        columns.since,
        columns.state,
        ...(canRemove ? [''] : []),
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <span key="name" className="cu-row">
            <span className="cu-strong">{person.name}</span>
            {person.id === ownId ? <StateChip tone="accent">{peopleText.you}</StateChip> : null}
          </span>,
          appText.offices[person.office],
          appText.roles[person.role],
          <span key="since" className="cu-one-line">
            {day(person.addedAt)}
          </span>,
          person.removedAt === null ? (
            <span key="state" className="cu-one-line">
              {peopleText.hasAccess}
            </span>
          ) : (
            <span key="state" className="cu-soft">
              {peopleText.removed(day(person.removedAt))}
            </span>
          ),
          ...(canRemove
            ? [
                person.removedAt === null && person.id !== ownId ? (
                  <RemovePerson key="remove" person={person} onRemoved={onRemoved} />
                ) : null,
              ]
            : []),
        ],
      }))}
    />
  );
}
