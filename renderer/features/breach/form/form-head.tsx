import { Checkbox, Select } from '@mantine/core';
import { type EdpbContext, edpbContext, localFields } from '../../../../shared/domain/edpb/context.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { edpbOptionText } from '../../../../shared/text/edpb-options.ts';
import type { FormDraft } from './form-draft.ts';

/** Which authority the form goes to, and what that one asks beyond the template. */
export function FormHead({
  context,
  change,
}: {
  context: EdpbContext;
  change: (next: Partial<FormDraft>) => void;
}) {
  const set = (next: { authority?: string | null; local?: string[] }) => {
    const read = edpbContext.safeParse({ ...context, ...next });
    if (read.success) change({ context: read.data });
  };
  return (
    <div className="cu-stack">
      <p className="cu-soft">{text.lead}</p>
      <Select
        label={text.authority}
        placeholder={text.anyAuthority}
        searchable
        clearable
        data={Object.entries(edpbOptionText.eea_authority).map(([value, label]) => ({ value, label }))}
        value={context.authority}
        onChange={(authority) => set({ authority })}
      />
      <Checkbox.Group label={text.local} value={context.local} onChange={(local) => set({ local })}>
        <div className="cu-breach-checks">
          {localFields.map((name) => (
            <Checkbox key={name} value={name} label={text.localFields[name]} />
          ))}
        </div>
      </Checkbox.Group>
      <p className="cu-soft">{text.inEea[context.controllerInEea]}</p>
    </div>
  );
}
