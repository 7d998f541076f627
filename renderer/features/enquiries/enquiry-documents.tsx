import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Enquiry, EnquiryDocument } from '../../../shared/contract/enquiries.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import { saveThroughBrowser } from '../../api/save-stream.ts';
import { uploadFile } from '../../api/upload.ts';
import { useAction } from '../../api/use-action.ts';
import { Section } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { Problem } from '../../ui/problem.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { sizeText } from '../../ui/when-text.ts';
import { When } from '../../ui/when.tsx';

const text = enquiriesText.documents;

/** The letter that came, the answer that went, what shows it. */
export function EnquiryDocuments({ enquiry }: { enquiry: Enquiry }) {
  const input = useRef<HTMLInputElement>(null);
  const attach = useAction(enquiriesText.where.attach, async (client, file: File) => {
    const upload = await uploadFile(client, file);
    return client.enquiries.attach({ id: enquiry.id, uploadId: upload.id });
  });

  async function take(file: File | undefined): Promise<void> {
    if (file !== undefined && (await attach.run(file)) !== undefined) showToast(text.attached);
  }

  return (
    <Section
      title={text.title}
      actions={
        <Button variant="default" loading={attach.isRunning} onClick={() => input.current?.click()}>
          {text.attach}
        </Button>
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.file}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          void take(file);
        }}
      />
      <Problem>{attach.problem}</Problem>
      {enquiry.documents.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={text.headers}
          rows={enquiry.documents.map((document) => ({
            key: document.id,
            cells: [
              <span key="name" className="cu-two-lines">
                <span className="cu-strong cu-wrap">{document.name}</span>
                <span className="cu-soft cu-small">{sizeText(document.size)}</span>
              </span>,
              <When key="added" time={{ at: document.addedAt, zone: ownZone() }} show="short" />,
              <SaveButton key="save" document={document} />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function SaveButton({ document }: { document: EnquiryDocument }) {
  const save = useAction(enquiriesText.where.save, async (client, id: EnquiryDocument['id']) => {
    const { ticket, name } = await client.enquiries.download({ id });
    saveThroughBrowser({ ticket, fileName: name });
    return true;
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.saveNamed(document.name ?? '')}
        loading={save.isRunning}
        onClick={() => void save.run(document.id)}
      >
        {text.save}
      </Button>
      <Problem>{save.problem}</Problem>
    </>
  );
}
