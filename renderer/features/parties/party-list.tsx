import { Button, TextInput } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Party } from '../../../shared/contract/parties.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
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
  const pages = usePages((offset, limit) => queries.partyList({ text: words, offset, limit }));

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
      <Filter value={view.text ?? ''} onValue={(next) => change({ text: next })} />
      {pages.error === null ? (
        <Rows pages={pages} isNarrowed={words !== ''} onClear={() => change({ text: undefined })} />
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

function Filter({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  // The address answers a moment later than the keyboard: while somebody types, what is typed counts.
  const [typed, setTyped] = useState<string | null>(null);
  useShortcut({ key: '/' }, () => input.current?.select());
  return (
    <TextInput
      ref={input}
      className="cu-party-filter"
      aria-label={text.filter.text}
      placeholder={text.filter.text}
      title={text.filter.hint}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      rightSection={<KeyHint keys={['/']} />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(event.currentTarget.value);
      }}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          document.querySelector<HTMLElement>('#content [role="grid"]')?.focus();
        } else if (event.key === 'Escape') {
          event.currentTarget.blur();
        }
      }}
    />
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
  const [chosen, setSelected] = useState<number | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const { total, rowAt } = pages;
  // A narrower filter may leave the list without the row that was chosen.
  const selected = chosen !== null && total !== undefined && chosen < total ? chosen : null;
  const row = selected === null ? undefined : rowAt(selected);

  useShortcut({ key: ' ' }, () => setIsPreviewed((before) => !before), { isOn: selected !== null });

  if (total === undefined) return <LoadingRows rows={12} />;
  if (total === 0) return <Nothing isNarrowed={isNarrowed} onClear={onClear} />;
  return (
    <>
      <DataList
        label={text.title}
        columns={partyColumns}
        total={total}
        rowAt={rowAt}
        onRange={pages.showRange}
        selected={selected}
        onSelect={(index) => {
          setSelected(index);
          setIsPreviewed(true);
        }}
        onOpen={({ id }) => void navigate({ to: `/parties/${id}` })}
      />
      <div className="cu-list-end" />
      {isPreviewed && row !== undefined ? (
        <PartyPreview party={row} onClose={() => setIsPreviewed(false)} />
      ) : null}
    </>
  );
}

function Nothing({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  if (isNarrowed) {
    return (
      <EmptyState
        title={text.noMatch.title}
        actions={
          <Button variant="default" onClick={onClear}>
            {text.filter.clear}
          </Button>
        }
      >
        {text.noMatch.body}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<IconUsers size={26} stroke={1.25} aria-hidden="true" />} title={text.empty.title}>
      {text.empty.body}
    </EmptyState>
  );
}
