import { handoverText } from '../../../shared/text/together.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { Section } from '../../ui/fields.tsx';
import { HandoverForm } from './handover-form.tsx';

const text = handoverText;

/** Where somebody's open cases are given to others. */
export function HandoverSection() {
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        <DialogButton act={text.act} title={text.dialogTitle} dialogSize={760}>
          {(close) => <HandoverForm onDone={close} />}
        </DialogButton>
      }
    >
      {null}
    </Section>
  );
}
