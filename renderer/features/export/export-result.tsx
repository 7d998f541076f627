import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { setLabel } from '../../../shared/text/labels.ts';
import { exportDialogText } from '../../../shared/text/export-dialog.ts';
import { useApi } from '../../api/api-context.tsx';
import type { CustodiaClient } from '../../api/client.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts } from '../../ui/fields.tsx';
import { sizeText } from '../../ui/when-text.ts';

const text = exportDialogText;

export type RecipientOfExport = 'ordinary' | 'counsel';

export type Exported = {
  prepared: Awaited<ReturnType<CustodiaClient['bundle']['prepare']>>;
  recipient: RecipientOfExport;
  /** Where it lies; undefined where the browser keeps it, null where no place was chosen. */
  place: string | null | undefined;
};

/** What was saved, by what it is known again, and what was left out. */
export function ExportResult({ exported, onClose }: { exported: Exported; onClose: () => void }) {
  const { host } = useApi();
  const { prepared, recipient, place } = exported;
  const path = place ?? undefined;
  const done = useRef<HTMLButtonElement>(null);
  // What had the focus, the form's button, is gone.
  useEffect(() => done.current?.focus(), []);
  return (
    <div className="cu-stack">
      <p role="status">{path === undefined ? text.started(prepared.fileName) : text.saved(path)}</p>
      <Facts
        facts={[
          [text.facts.recipient, setLabel('recipient', recipient)],
          [text.facts.size, sizeText(prepared.size)],
          [text.facts.documents, prepared.documents.toLocaleString('en')],
          [
            text.facts.fingerprint,
            <Hash key="fingerprint" hash={prepared.fingerprint} label={text.copyFingerprint} />,
          ],
          [
            text.facts.tagManifest,
            <Hash key="manifest" hash={prepared.tagManifestSha256} label={text.copyTagManifest} />,
          ],
        ]}
      />
      <p className="cu-soft">{text.compare}</p>
      <LeftOut leftOut={prepared.leftOut} recipient={recipient} />
      <div className="cu-row-end">
        {host === undefined || path === undefined ? null : (
          <Button variant="default" onClick={() => void host.revealExport({ path })}>
            {text.reveal}
          </Button>
        )}
        <Button ref={done} onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}

function Hash({ hash, label }: { hash: string; label: string }) {
  return (
    <span className="cu-row">
      <span className="cu-mono cu-small">{hash}</span>
      <CopyButton text={hash} label={label} />
    </span>
  );
}

function LeftOut({
  leftOut,
  recipient,
}: {
  leftOut: Exported['prepared']['leftOut'];
  recipient: RecipientOfExport;
}) {
  const counts = Object.entries(leftOut).filter(([, count]) => count > 0);
  return (
    <section aria-label={text.leftOutTitle}>
      <h3>{text.leftOutTitle}</h3>
      {counts.length === 0 ? (
        <p>{recipient === 'counsel' ? text.counselGetsAll : text.nothingLeftOut}</p>
      ) : (
        <>
          <p>{text.leftOutLead}</p>
          <ul>
            {counts.map(([entity, count]) => (
              <li key={entity}>{text.leftOut(entity, count)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
