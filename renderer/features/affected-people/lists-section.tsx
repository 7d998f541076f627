import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PeopleList } from '../../../shared/contract/affected-people.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { ownZone } from '../../ui/now.ts';
import { ImportList } from './import-list.tsx';

const text = affectedText.lists;
const count = (value: number | undefined) => value?.toLocaleString('en-GB') ?? '';

/** The lists that were counted, newest first, and the way to count another. */
export function ListsSection({ detail }: { detail: BreachCase }) {
  const [isCounting, setIsCounting] = useState(false);
  const [disposing, setDisposing] = useState<PeopleList | null>(null);
  const isOpen = !isEnded(detail.status);
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        isOpen ? (
          <Button variant="default" onClick={() => setIsCounting(true)}>
            {affectedText.import.act}
          </Button>
        ) : undefined
      }
    >
      {detail.peopleLists.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={text.headers}
          rows={detail.peopleLists.toReversed().map((list) => ({
            key: list.id,
            cells: listCells(list, () => setDisposing(list)),
          }))}
        />
      )}
      <Dialog
        isOpen={isCounting}
        title={affectedText.import.title}
        size={860}
        onClose={() => setIsCounting(false)}
      >
        <ImportList detail={detail} onDone={() => setIsCounting(false)} />
      </Dialog>
      <Dispose list={disposing} onClose={() => setDisposing(null)} />
    </Section>
  );
}

function listCells(list: PeopleList, onDispose: () => void) {
  const { counted } = list;
  const inPlaces = counted?.places.reduce((sum, place) => sum + place.count, 0);
  return [
    <span key="file" className="cu-two-lines" title={text.hash(list.sha256)}>
      <span className="cu-strong">{list.name ?? documentsText.noName}</span>
      <span className="cu-soft cu-mono">{list.sha256.slice(0, 16)}…</span>
    </span>,
    <When key="when" time={{ at: list.countedAt, zone: ownZone() }} show="short" />,
    <span key="people" className="cu-num">
      {count(inPlaces)}
    </span>,
    count(counted?.places.length),
    count(counted?.minors),
    count(counted?.deceased),
    list.documentId === null ? text.notKept : text.kept,
    list.documentId === null ? null : (
      <Button key="dispose" variant="default" size="compact-sm" onClick={onDispose}>
        {text.dispose.act}
      </Button>
    ),
  ];
}

function Dispose({ list, onClose }: { list: PeopleList | null; onClose: () => void }) {
  const say = text.dispose;
  const dispose = useAction(
    affectedText.where.dispose,
    (client, given: { id: PeopleList['id']; reason: string }) => client.affected.dispose(given),
  );

  async function act(reason: string): Promise<unknown> {
    const answer = list === null ? undefined : await dispose.run({ id: list.id, reason });
    if (answer !== undefined) showToast(say.done);
    return answer;
  }

  return (
    <ReasonDialog
      isOpen={list !== null}
      title={say.title}
      action={say.act}
      acting={dispose}
      act={act}
      onClose={onClose}
    >
      {say.body}
    </ReasonDialog>
  );
}
