import { ActionForm, type ActionFormProps } from './dialog.tsx';
import { DraftLine, type DraftLineState } from './draft-line.tsx';
import { LoadingRows } from './loading-rows.tsx';

/** What of a draft its form shows. */
export type DraftShown = {
  isReady: boolean;
  state: DraftLineState;
  restoredFrom: string | null;
  discard: () => Promise<void>;
};

/**
 * The form of what is kept as a draft: shown once an earlier draft was looked for, with how the draft stands beside its
 * buttons and a way to begin again.
 */
export function DraftForm({
  draft,
  rows,
  ...form
}: Omit<ActionFormProps, 'beside'> & {
  draft: DraftShown;
  /** How many lines stand in its place until then. */
  rows: number;
}) {
  if (!draft.isReady) return <LoadingRows rows={rows} />;
  return (
    <ActionForm
      {...form}
      beside={
        <DraftLine
          state={draft.state}
          restoredFrom={draft.restoredFrom}
          onStartOver={() => void draft.discard()}
        />
      }
    />
  );
}
