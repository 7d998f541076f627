import type { ReactNode } from 'react';
import './state-chip.css';

/** `late` is for what is late or lost, nothing else. */
export type Tone = 'neutral' | 'accent' | 'good' | 'attention' | 'late';

/** A state in a word or two; its colour only repeats the word. */
export function StateChip({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="cu-chip" data-tone={tone}>
      {children}
    </span>
  );
}
