import type { CaseId } from '../../../shared/ids.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { useApi } from '../../api/api-context.tsx';
import { sayWithUndo } from '../../api/use-case-action.ts';
import { showToast } from '../../ui/toast.tsx';
import { attachFiles } from './attaching.ts';

/** @returns what attaches files to a case and says so; a single file can be taken back from there. */
export function useAttach(caseId: CaseId): (files: readonly File[]) => void {
  const { client } = useApi();
  return (files) => {
    void attachFiles(client, caseId, files).then((attached) => {
      const [first] = attached;
      if (first === undefined) return;
      // Each file is an act of its own: one button must not take back the last of several only.
      if (attached.length === 1) void sayWithUndo(client, caseId, showToast, documentsText.attached(first));
      else showToast(documentsText.attachedSeveral(attached.length));
    });
  };
}
