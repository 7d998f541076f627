import { draftsText } from '../../shared/text/drafts.ts';
import { LinkButton } from './center-page.tsx';
import { Hint } from './hint.tsx';

/** Above a list: a form that was begun and left, and the way back to it. */
export function KeptLine({ children, onContinue }: { children: string; onContinue: () => void }) {
  return (
    <Hint>
      {children} <LinkButton onClick={onContinue}>{draftsText.continue}</LinkButton>
    </Hint>
  );
}
