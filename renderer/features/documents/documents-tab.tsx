import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CaseDocument } from '../../../shared/contract/case-work.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { saveThroughBrowser } from '../../api/save-stream.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ownZone } from '../../ui/now.ts';
import { PrivilegeMark } from '../../ui/privilege-mark.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { privilegeActions } from '../../ui/record-dialogs.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { sizeText } from '../../ui/when-text.ts';
import { When } from '../../ui/when.tsx';
import { useIncoming } from './attaching.ts';
import { type Asked, DocumentDialogs } from './document-dialogs.tsx';
import { useAttach } from './use-attach.ts';
import './documents.css';

/** The documents of a case: chosen files are attached with their progress; dropped ones by the page. */
export function DocumentsTab({ detail }: { detail: CaseDetail }) {
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { incoming, problems } = useIncoming(detail.id);
  const attach = useAttach(detail.id);
  const canChange = detail.status !== 'void';
  return (
    <div className="cu-stack">
      {canChange ? (
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
              if (files.length > 0) attach(files);
            }}
          />
          <Button onClick={() => input.current?.click()}>{documentsText.add}</Button>
        </div>
      ) : (
        <p className="cu-soft">{documentsText.voidHint}</p>
      )}
      {incoming.map(({ id, name, done, total, cancel }) => (
        <ProgressRow key={id} label={name} done={done} total={total} onCancel={cancel} />
      ))}
      {problems.map((problem) => (
        <Problem key={problem}>{problem}</Problem>
      ))}
      {detail.documents.length === 0 && incoming.length === 0 ? (
        <EmptyState title={documentsText.empty.title}>{documentsText.empty.body}</EmptyState>
      ) : null}
      {detail.documents.length === 0 ? null : (
        <SimpleTable
          label={documentsText.title}
          headers={documentsText.headers}
          rows={detail.documents.map((each) => ({
            key: each.id,
            cells: [
              ...cellsOf(each),
              <DocumentActions key="actions" document={each} onAsk={canChange ? setAsked : null} />,
            ],
          }))}
        />
      )}
      <DocumentDialogs caseId={detail.id} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}

function cellsOf(document: CaseDocument) {
  return [
    <div key="name" className="cu-document-name">
      {document.name ?? documentsText.noName} <PrivilegeMark privilege={document.privilege} />
    </div>,
    <span key="size" className="cu-num cu-document-fact">
      {sizeText(document.size)}
    </span>,
    <div key="added" className="cu-document-fact">
      <When time={{ at: document.addedAt, zone: ownZone() }} show="short" />
      <div className="cu-soft">{document.addedByName}</div>
    </div>,
    <span key="hash" className="cu-row cu-mono" title={document.sha256}>
      {document.sha256.slice(0, 12)}
      <CopyButton text={document.sha256} label={documentsText.copyHash} />
    </span>,
  ];
}

function DocumentActions({
  document,
  onAsk,
}: {
  document: CaseDocument;
  /** Null where the case takes no more changes. */
  onAsk: ((asked: Asked) => void) | null;
}) {
  const name = document.name ?? documentsText.noName;
  const save = useAction(documentsText.where.save, async (client, id: CaseDocument['id']) => {
    const ticket = await client.documents.download({ id });
    saveThroughBrowser({ ticket: ticket.ticket, fileName: ticket.name });
    return ticket;
  });
  return (
    <>
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
        {onAsk === null ? null : (
          <ActionMenu
            isCompact
            label={documentsText.more(name)}
            actions={[
              { label: documentsText.rename, run: () => onAsk({ document, what: 'rename' }) },
              ...privilegeActions(document.privilege, (what) => onAsk({ document, what })),
              { label: documentsText.remove, run: () => onAsk({ document, what: 'remove' }) },
            ]}
          />
        )}
      </span>
      <Problem>{save.problem}</Problem>
    </>
  );
}
