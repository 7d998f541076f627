/** Crockford's alphabet: no I, L, O, U, so that a code read from paper can't be mistyped as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns a recovery code of 160 random bits in eight groups of four, `K7QF-…`. */
export function newRecoveryCode(random: (length: number) => Uint8Array): string {
  const letters = Array.from(random(32), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** @returns the code as it was made, however it was typed: case, spaces and look-alike letters don't matter. */
export function normalRecoveryCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return (letters.match(/.{1,4}/g) ?? []).join('-');
}
