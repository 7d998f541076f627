import { draftsText } from '../../shared/text/drafts.ts';
import { LinkButton } from './center-page.tsx';
import { ownZone } from './now.ts';
import { timeInWords } from '../../shared/text/when.ts';

/** Beside a form's buttons: how its draft stands, and a way to begin again after one was restored. */
export function DraftLine({
  state,
  restoredFrom,
  onStartOver,
}: {
  state: 'none' | 'pending' | 'saved' | 'failed';
  restoredFrom: string | null;
  onStartOver?: () => void;
}) {
  const restored =
    restoredFrom === null ? null : draftsText.restored(timeInWords({ at: restoredFrom, zone: ownZone() }));
  return (
    <span className="cu-small cu-soft" role="status">
      {state === 'none' ? restored : draftsText.state[state]}
      {restored !== null && onStartOver !== undefined ? (
        <>
          {' '}
          <LinkButton onClick={onStartOver}>{draftsText.startOver}</LinkButton>
        </>
      ) : null}
    </span>
  );
}
