import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { exportDialogText } from '../../../shared/text/export-dialog.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ExportForm } from './export-form.tsx';

const text = exportDialogText;

/** Exports a case: who receives it decides what is left out. */
export function ExportButton({ detail }: { detail: CaseDetail }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {text.act}
      </Button>
      <Dialog isOpen={isOpen} title={text.title} onClose={() => setIsOpen(false)}>
        <ExportForm detail={detail} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}
