import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Draft } from '../../../shared/contract/record.ts';
import { draftsText } from '../../../shared/text/drafts.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ownZone } from '../../ui/now.ts';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { draftPlace } from './draft-place.ts';

/** What the person typed and has not saved, with the way back to it. */
export function DraftsScreen() {
  const { queries } = useApi();
  const drafts = useQuery(queries.drafts());
  return (
    <Page>
      <PageHeader title={draftsText.title} />
      <p className="cu-soft" style={{ marginBottom: 12 }}>
        {draftsText.lead}
      </p>
      {drafts.isPending ? <LoadingRows rows={4} /> : null}
      {drafts.isError ? (
        <ErrorState
          title={draftsText.failed}
          sentence={errorText(drafts.error, draftsText.where.list)}
          onRetry={() => void drafts.refetch()}
        />
      ) : null}
      {drafts.data === undefined ? null : <DraftList drafts={drafts.data.drafts} />}
    </Page>
  );
}

function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  const { drafts: keeper } = useApi();
  const [doomed, setDoomed] = useState<Draft | null>(null);
  const discard = useAction(draftsText.where.discard, (_client, form: string) =>
    keeper.discard(form).then(() => true),
  );

  if (drafts.length === 0) {
    return (
      <EmptyState icon={<IconPencil size={24} stroke={1.25} aria-hidden="true" />} title={draftsText.empty}>
        {draftsText.emptyHint}
      </EmptyState>
    );
  }
  return (
    <>
      <SimpleTable
        label={draftsText.title}
        headers={[draftsText.columns.form, draftsText.columns.holds, draftsText.columns.saved, '']}
        rows={drafts.map((draft) => {
          const place = draftPlace(draft);
          return {
            key: draft.form,
            cells: [
              <span key="form" className="cu-row">
                {place.path === null ? (
                  place.title
                ) : (
                  <PageLink to={place.path} {...(place.search === undefined ? {} : { search: place.search })}>
                    {place.title}
                  </PageLink>
                )}
                {place.which === null ? null : <span className="cu-mono cu-soft cu-clip">{place.which}</span>}
              </span>,
              place.excerpt === '' ? (
                <span key="holds" className="cu-faint">
                  {draftsText.nothingTyped}
                </span>
              ) : (
                place.excerpt + (place.waiting === 0 ? '' : draftsText.andWaiting(place.waiting))
              ),
              <When key="saved" time={{ at: draft.savedAt, zone: ownZone() }} />,
              <Button key="discard" variant="default" size="compact-sm" onClick={() => setDoomed(draft)}>
                {draftsText.discard}
              </Button>,
            ],
          };
        })}
      />
      <ConfirmDialog
        isOpen={doomed !== null}
        title={draftsText.discardTitle}
        action={draftsText.discard}
        isRunning={discard.isRunning}
        problem={discard.problem}
        onClose={() => setDoomed(null)}
        onConfirm={() => {
          if (doomed === null) return;
          void discard.run(doomed.form).then((isGone) => {
            if (isGone !== true) return;
            setDoomed(null);
            showToast(draftsText.discarded);
          });
        }}
      >
        {draftsText.discardBody}
        {doomed !== null && draftPlace(doomed).waiting > 0 ? ` ${draftsText.discardWaiting}` : null}
      </ConfirmDialog>
    </>
  );
}
