const longest = 2_000;
/** Mail programs take attachments and more from other fields; a link may fill in these only. */
const mailFields = new Set(['subject', 'body', 'cc']);

function isPlainMail(url: URL): boolean {
  return (
    /^[^@/\s]+@[^@/\s]+$/.test(url.pathname) &&
    [...url.searchParams.keys()].every((key) => mailFields.has(key))
  );
}

/**
 * @param text an address as somebody typed or sent it
 * @returns the address in its normal form (host names in their ASCII form, so that look-alikes show), or null for
 *   anything but https to a host without credentials, or a plain mailto
 */
export function externalAddress(text: string): string | null {
  // Spaces, line breaks and other control characters are dropped by parsers, each in its own way.
  if (text.length > longest || /[\u0000-\u0020\u007f-\u009f\\]/.test(text)) return null;
  const url = URL.parse(text);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return isPlainMail(url) ? url.href : null;
  if (url.protocol !== 'https:' || !/^https:\/\//i.test(text)) return null;
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url.href;
}
