import type { RequestCase } from '../../../shared/contract/cases.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { itemKind } from './answer-kinds.tsx';
import { feeKind, forwardingKind } from './passing-kinds.tsx';
import { foundKind, searchKind } from './search-kinds.tsx';
import { deletionKind, duplicateKind, packageKind } from './sending-kinds.tsx';
import type { WorkKind } from './work-kind.ts';
import { WorkSection } from './work-section.tsx';

function Sections({ detail, kinds }: { detail: RequestCase; kinds: readonly WorkKind[] }) {
  return (
    <>
      {detail.status === 'closed' ? <p className="cu-soft">{requestWorkPageText.closed}</p> : null}
      {kinds.map((kind) => (
        <WorkSection key={kind.what} detail={detail} kind={kind} />
      ))}
    </>
  );
}

/** Where the office looked, and what it found. */
export function RequestSearchTab({ detail }: { detail: RequestCase }) {
  return <Sections detail={detail} kinds={[searchKind, foundKind, forwardingKind]} />;
}

/** What the person is answered, and what goes out. */
export function RequestAnswerTab({ detail }: { detail: RequestCase }) {
  return <Sections detail={detail} kinds={[itemKind, packageKind, deletionKind, feeKind, duplicateKind]} />;
}
