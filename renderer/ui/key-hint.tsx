import './key-hint.css';

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS');

/** @returns a key as this system's keyboard names it: `Ctrl` is ⌘ on a Mac. */
function keyName(key: string): string {
  if (!isMac) return key;
  return key === 'Ctrl' ? '⌘' : key;
}

/** Keys to press together, such as `['Ctrl', 'K']`. Said by the control's own name, so hidden from readers. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span className="cu-keys" aria-hidden="true">
      <kbd>{keys.map(keyName).join(' ')}</kbd>
    </span>
  );
}
