import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { Section } from '../../ui/fields.tsx';
import type { MailOfForm } from './case-form.ts';

const text = newComplaintText;

/** What the mail says, beside what the person makes of it. */
export function MailBeside({ mail }: { mail: MailOfForm }) {
  const claim = (time: MailOfForm['sentAt']) => (time === null ? text.noTime : timeInWords(time));
  return (
    <Section title={text.fromMail} description={text.claims(claim(mail.sentAt), claim(mail.deliveredAt))}>
      {mail.attachments.length === 0 ? null : (
        <p className="cu-soft">{text.attachments(mail.attachments.join(', '))}</p>
      )}
      <div className="cu-wrap">{mail.text}</div>
    </Section>
  );
}
