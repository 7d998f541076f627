import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { type PartyId, partyId } from '../../../shared/ids.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { EditPartyDialog } from './party-dialogs.tsx';
import { PartyCases, type PartyDetail, PartyFactsList } from './party-parts.tsx';

const text = partiesText;

/** One party: what is known of it, and the cases it has a role in. */
export function PartyPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const known = partyId.safeParse(id);
  return (
    <Page width="medium">
      {known.success ? (
        <Found id={known.data} />
      ) : (
        <>
          <PageHeader title={text.title} />
          <EmptyState title={text.noSuch.title}>{text.noSuch.body}</EmptyState>
        </>
      )}
    </Page>
  );
}

function Found({ id }: { id: PartyId }) {
  const { queries } = useApi();
  const found = useQuery(queries.party(id));
  if (found.isPending) {
    return (
      <>
        <PageHeader title={text.title} />
        <LoadingRows rows={8} />
      </>
    );
  }
  if (found.isError) {
    return (
      <>
        <PageHeader title={text.title} />
        <ErrorState
          title={text.showFailed}
          sentence={errorText(found.error, text.where.show)}
          onRetry={() => void found.refetch()}
        />
      </>
    );
  }
  return <Known detail={found.data} />;
}

/** Whether the form is open stands in the address, so that a draft's link opens it. */
function useEditing(path: string): [isEditing: boolean, setIsEditing: (is: boolean) => void] {
  const navigate = useNavigate();
  const isEditing = useRouterState({
    select: ({ location }) => (location.search as { edit?: unknown }).edit !== undefined,
  });
  return [
    isEditing,
    (is) => void navigate({ to: path, search: is ? { edit: true } : {}, replace: true } as object),
  ];
}

function Known({ detail: { party, cases } }: { detail: PartyDetail }) {
  const [isEditing, setIsEditing] = useEditing(`/parties/${party.id}`);
  const isRemoved = party.removedAt !== null;
  return (
    <>
      <PageHeader
        title={party.name ?? text.noName}
        actions={
          isRemoved ? null : (
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {text.edit.act}
            </Button>
          )
        }
      />
      {isRemoved ? <Hint>{text.removed}</Hint> : null}
      <Section title={text.facts}>
        <PartyFactsList party={party} />
      </Section>
      <Section title={text.cases.title}>
        <PartyCases cases={cases} />
      </Section>
      <EditPartyDialog party={party} isOpen={isEditing && !isRemoved} onClose={() => setIsEditing(false)} />
    </>
  );
}
