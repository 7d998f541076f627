import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { useAttach } from './use-attach.ts';

/** Takes the files dropped anywhere on a case's page; draws nothing. */
export function DocumentsDrop({ detail, onDropped }: { detail: CaseDetail; onDropped: () => void }) {
  const attach = useAttach(detail.id);
  useFileDrop((files) => {
    attach(files);
    onDropped();
  }, documentsText.drop);
  return null;
}
