/**
 * `Content-Disposition: attachment` for a file whose name may hold anything (RFC 6266 with the extended form of
 * RFC 8187): the ASCII form for old readers, the UTF-8 form for all others.
 */
export function attachmentDisposition(name: string): string {
  const plain = safeName(name);
  const ascii = plain.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_');
  // What RFC 8187 allows bare (attr-char) is less than what encodeURIComponent leaves.
  const encoded = encodeURIComponent(plain).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A name without folders, controls, direction marks and lone surrogates, at most 200 characters, never empty. */
function safeName(name: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  const short = Array.from(clean);
  if (short.length === 0) return 'document';
  if (short.length <= 200) return clean;
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 16 ? clean.slice(dot) : '';
  return `${short.slice(0, 200 - ending.length).join('')}${ending}`;
}
