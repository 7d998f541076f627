import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { exportDialogText } from '../../../shared/text/export-dialog.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { ExportForm } from './export-form.tsx';

const text = exportDialogText;

/** Exports a case: who receives it decides what is left out. */
export function ExportButton({ detail }: { detail: CaseDetail }) {
  return (
    <DialogButton act={text.act} title={text.title}>
      {(close) => <ExportForm detail={detail} onDone={close} />}
    </DialogButton>
  );
}
