import { type Contact, type EdpbAnswer, isContact } from '../../../../shared/domain/edpb/answers.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { TextField } from '../../../ui/fields.tsx';

export const emptyContact: Contact = { name: '', address: '', telephone: '', email: '' };

/** How somebody is reached: name, address, telephone, mail. */
export function ContactFields({
  label,
  description,
  answer,
  onValue,
}: {
  label: string;
  description: string | undefined;
  answer: EdpbAnswer | undefined;
  onValue: (contact: Contact) => void;
}) {
  const contact = answer !== undefined && isContact(answer) ? answer : emptyContact;
  return (
    <fieldset className="cu-breach-group">
      <legend>{label}</legend>
      {description === undefined ? null : <p className="cu-soft cu-small">{description}</p>}
      <div className="cu-form">
        {(['name', 'telephone', 'email', 'address'] as const).map((part) => (
          <TextField
            key={part}
            label={text.contact[part]}
            value={contact[part]}
            onValue={(typed) => onValue({ ...contact, [part]: typed })}
          />
        ))}
      </div>
    </fieldset>
  );
}
