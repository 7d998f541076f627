import { uiText } from '../../shared/text/app.ts';

/** In place of a fact that nobody recorded yet: a statement, not an error. */
export function Missing() {
  return <span className="cu-faint">{uiText.missing}</span>;
}
