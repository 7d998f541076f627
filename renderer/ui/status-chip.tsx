import type { CaseStatus } from '../../shared/domain/case-status.ts';
import { setLabel } from '../../shared/text/labels.ts';
import { StateChip, type Tone } from './state-chip.tsx';

const tones: Readonly<Record<CaseStatus, Tone>> = {
  open: 'attention',
  acknowledged: 'accent',
  answered: 'good',
  closed: 'neutral',
  void: 'neutral',
};

/** Where a complaint stands, in a word. */
export function StatusChip({ status }: { status: CaseStatus }) {
  return <StateChip tone={tones[status]}>{setLabel('status', status)}</StateChip>;
}
