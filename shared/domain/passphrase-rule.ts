/**
 * The floor under which a passphrase is refused: twelve characters of which six differ (NIST SP 800-63B-4 asks for
 * length before composition). How good one is beyond that is shown, not enforced.
 */
export function isPassphraseAcceptable(passphrase: string): boolean {
  const letters = Array.from(passphrase.normalize('NFKC'));
  return letters.length >= 12 && new Set(letters).size >= 6;
}
