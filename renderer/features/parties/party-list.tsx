import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type Party, PartySort, partySort } from '../../../shared/contract/parties.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { Choice } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NoMatch } from '../../ui/no-match.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { FilterText } from '../../ui/filter-text.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { PreviewedList } from '../../ui/previewed-list.tsx';
import { partyColumns } from './party-columns.tsx';
import { AddPartyDialog } from './party-dialogs.tsx';
import { PartyPreview } from './party-preview.tsx';
import { usePartyView } from './party-view.ts';
import './parties.css';

const text = partiesText;

/** Everybody who has a part in a case, or may get one; the selected one beside them. */
export function PartyList() {
  const { queries } = useApi();
  const { view, change } = usePartyView();
  const words = (view.text ?? '').trim();
  const pages = usePages((offset, limit) =>
    queries.partyList({ text: words, sort: view.sort, offset, limit }),
  );

  return (
    <Page width="full">
      <PageHeader
        title={text.title}
        beside={pages.total === undefined ? null : <span className="cu-soft">{text.count(pages.total)}</span>}
        actions={
          <Button variant="default" onClick={() => change({ add: true })}>
            {text.add.act}
          </Button>
        }
      />
      <Choice
        label={text.filter.sort}
        any={text.filter.anySort}
        options={Object.values(PartySort).map((value) => [value, setLabel('sort', value)])}
        value={view.sort}
        onValue={(sort) => change({ sort: partySort.safeParse(sort).data })}
      />
      <FilterText
        className="cu-party-filter"
        label={text.filter.text}
        hint={text.filter.hint}
        value={view.text ?? ''}
        onValue={(next) => change({ text: next })}
      />
      {pages.error === null ? (
        <Rows
          pages={pages}
          isNarrowed={words !== '' || view.sort !== undefined}
          onClear={() => change({ text: undefined, sort: undefined })}
        />
      ) : (
        <ErrorState
          title={text.failed}
          sentence={errorText(pages.error, text.where.list)}
          onRetry={pages.retry}
        />
      )}
      <AddPartyDialog isOpen={view.add === true} onClose={() => change({ add: undefined })} />
    </Page>
  );
}

function Rows({
  pages,
  isNarrowed,
  onClear,
}: {
  pages: Pages<Party>;
  isNarrowed: boolean;
  onClear: () => void;
}) {
  const navigate = useNavigate();
  return (
    <PreviewedList
      label={text.title}
      columns={partyColumns}
      pages={pages}
      nothing={<Nothing isNarrowed={isNarrowed} onClear={onClear} />}
      preview={(party, close) => <PartyPreview party={party} onClose={close} />}
      onOpen={({ id }) => void navigate({ to: `/parties/${id}` })}
    />
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  if (isNarrowed) return <NoMatch text={text.noMatch} clear={text.filter.clear} onClear={onClear} />;
  return (
    <EmptyState icon={<IconUsers size={26} stroke={1.25} aria-hidden="true" />} title={text.empty.title}>
      {text.empty.body}
    </EmptyState>
  );
}
