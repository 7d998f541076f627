import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CaseDocument } from '../../../shared/contract/case-work.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { saveThroughBrowser } from '../../api/save-stream.ts';
import { useAction } from '../../api/use-action.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ownZone } from '../../ui/now.ts';
import { PrivilegeMark } from '../../ui/privilege-mark.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { sizeText } from '../../ui/when-text.ts';
import { When } from '../../ui/when.tsx';
import { useAttach } from './use-attach.ts';

/** The documents of a case: dropped or chosen files are attached, with their progress. */
export function DocumentsTab({ detail }: { detail: CaseDetail }) {
  const input = useRef<HTMLInputElement>(null);
  const { incoming, problems, attach } = useAttach(detail.id);
  useFileDrop((files) => void attach(files), documentsText.drop);
  return (
    <div className="cu-stack">
      <div className="cu-row-end">
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={documentsText.files}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) void attach(files);
          }}
        />
        <Button onClick={() => input.current?.click()}>{documentsText.add}</Button>
      </div>
      {incoming.map(({ id, name, done, total, cancel }) => (
        <ProgressRow key={id} label={name} done={done} total={total} onCancel={cancel} />
      ))}
      {problems.map((problem) => (
        <Problem key={problem}>{problem}</Problem>
      ))}
      {detail.documents.length === 0 ? (
        <EmptyState title={documentsText.empty.title}>{documentsText.empty.body}</EmptyState>
      ) : (
        <SimpleTable
          label={documentsText.title}
          headers={documentsText.headers}
          rows={detail.documents.map((each) => ({ key: each.id, cells: cellsOf(each) }))}
        />
      )}
    </div>
  );
}

function cellsOf(document: CaseDocument) {
  return [
    <span key="name" className="cu-row">
      {document.name ?? documentsText.noName} <PrivilegeMark privilege={document.privilege} />
    </span>,
    <span key="size" className="cu-num">
      {sizeText(document.size)}
    </span>,
    <span key="added">
      <When time={{ at: document.addedAt, zone: ownZone() }} show="short" /> · {document.addedByName}
    </span>,
    <span key="hash" className="cu-row cu-mono" title={document.sha256}>
      {document.sha256.slice(0, 12)}
      <CopyButton text={document.sha256} label={documentsText.copyHash} />
    </span>,
    <DocumentActions key="actions" document={document} />,
  ];
}

function DocumentActions({ document }: { document: CaseDocument }) {
  const [isAsking, setIsAsking] = useState(false);
  const name = document.name ?? documentsText.noName;
  const save = useAction(documentsText.where.save, async (client, id: CaseDocument['id']) => {
    const ticket = await client.documents.download({ id });
    saveThroughBrowser({ ticket: ticket.ticket, fileName: ticket.name });
    return ticket;
  });
  const remove = useCaseAction(
    document.caseId,
    documentsText.where.remove,
    (client, reason: string) => client.documents.remove({ id: document.id, reason }),
    { done: documentsText.removed, say: showToast },
  );
  return (
    <span className="cu-row">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={documentsText.saveNamed(name)}
        loading={save.isRunning}
        onClick={() => void save.run(document.id)}
      >
        {documentsText.save}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={documentsText.removeNamed(name)}
        onClick={() => setIsAsking(true)}
      >
        {documentsText.remove}
      </Button>
      <Problem>{save.problem}</Problem>
      <ConfirmDialog
        isOpen={isAsking}
        title={documentsText.removeTitle}
        action={documentsText.remove}
        asksReason
        isRunning={remove.isRunning}
        problem={remove.problem}
        onClose={() => setIsAsking(false)}
        onConfirm={(reason) => {
          void remove.run(reason).then((answer) => {
            if (answer !== undefined) setIsAsking(false);
          });
        }}
      >
        {documentsText.removeBody}
      </ConfirmDialog>
    </span>
  );
}
