import { isPassphraseAcceptable } from './passphrase-rule.ts';

/** Why a passphrase is easier to guess than it looks; the words are in shared/text/vault.ts. */
export const PassphraseWeakness = {
  short: 'short',
  common: 'common',
  repeated: 'repeated',
  sequence: 'sequence',
  personal: 'personal',
  date: 'date',
} as const;
export type PassphraseWeakness = (typeof PassphraseWeakness)[keyof typeof PassphraseWeakness];

export type PassphraseStrength = {
  /** Estimated bits: the logarithm to base 2 of how many tries a guesser with word lists needs. */
  bits: number;
  /** `refused` below the rule of passphrase-rule.ts; `weak` is taken, and said to be easy to guess. */
  level: 'empty' | 'refused' | 'weak' | 'fair' | 'strong';
  weaknesses: readonly PassphraseWeakness[];
};

/**
 * Weak below 44 bits: four words of a list of 2048 (11 bits each). With the vault's scrypt (about half a
 * second a try) 2^43 tries take one machine over 100,000 years, and a thousand rented ones over a century.
 */
const weakBelowBits = 44;
const strongFromBits = 60;

/** A word is worth at most this: an attacker's list of some 8,000 words holds it (13 bits). */
const wordBits = 11;
const commonBits = 4;

/** What guessers try first; a run of letters that is one of these is worth little wherever it stands. */
const common = new Set(
  (
    'password passphrase passwort kennwort secret letmein welcome admin administrator login master dragon monkey ' +
    'qwerty azerty qwertz iloveyou sunshine princess football baseball superman batman shadow trustno access ' +
    'hello test testing demo guest user root changeme default office privacy custodia vault complaint case ' +
    'summer winter spring autumn january february march april may june july august september october november ' +
    'december monday tuesday wednesday thursday friday saturday sunday london omaha correcthorsebatterystaple ' +
    'the and you love'
  ).split(' '),
);

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
];
const steps = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);

type Piece = { text: string; kind: 'word' | 'digits' | 'other' };

/** Cuts at changes between letters, digits and other characters; capitals within begin a new word. */
function pieces(text: string): Piece[] {
  const found = text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+|\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? [];
  return found.map((piece) => ({
    text: piece,
    kind: /^\p{L}/u.test(piece) ? 'word' : /^\p{N}/u.test(piece) ? 'digits' : 'other',
  }));
}

/** @returns how many of the characters only continue a keyboard row, the alphabet or a repetition. */
function followed(text: string): { sequence: number; repeated: number } {
  const lower = text.toLowerCase();
  let sequence = 0;
  let repeated = 0;
  for (let at = 2; at < lower.length; at += 1) {
    const three = lower.slice(at - 2, at + 1);
    if (/^(.)\1\1$/su.test(three)) repeated += 1;
    else if (steps.some((row) => row.includes(three))) sequence += 1;
  }
  return { sequence, repeated };
}

function bitsOfCharacters(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + bitsOfCharacter(character), 0);
}

function bitsOfCharacter(character: string): number {
  if (/\p{N}/u.test(character)) return 3.3;
  if (/[a-z]/i.test(character)) return 4.7;
  return /\p{L}/u.test(character) ? 5.5 : 5;
}

/**
 * Letters that look like a word are worth a word, a long run as many words as fit in it; a run without vowels is
 * worth its characters. Letters of other scripts always count as words.
 */
function bitsOfWord(text: string): number {
  const plain = bitsOfCharacters(text) - followedBits(text);
  const looksLikeWord = text.length >= 3 && (/[aeiouy]/i.test(text) || !/[a-z]/i.test(text));
  return looksLikeWord
    ? Math.min(plain, wordBits * Math.max(1, text.length >= 16 ? text.length / 6 : 1))
    : plain;
}

function followedBits(text: string): number {
  const { sequence, repeated } = followed(text);
  return (sequence + repeated) * 4.2;
}

/** A digit run that is a year or a date is worth what the calendar holds, not ten to its length. */
function isDate(text: string): boolean {
  return /^(19|20)\d\d$/.test(text) || /^(0?[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((19|20)?\d\d)$/.test(text);
}

/**
 * Estimates how hard a passphrase is to guess, from below: what looks like a word counts as a word of a list,
 * what repeats counts once, dates and keyboard rows count little.
 *
 * @param passphrase as typed; compared in NFKC, as the vault stretches it
 * @param personal words a guesser would try first: the person's name, the office
 */
export function passphraseStrength(passphrase: string, personal: readonly string[] = []): PassphraseStrength {
  const text = passphrase.normalize('NFKC');
  const { length } = Array.from(text);
  if (text === '') return { bits: 0, level: 'empty', weaknesses: [] };
  const own = new Set(
    personal.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 2),
  );
  const weaknesses = new Set<PassphraseWeakness>();
  const seen = new Set<string>();
  let bits = 0;
  for (const piece of pieces(text)) {
    const key = piece.text.toLowerCase();
    const isAgain = piece.kind !== 'other' && piece.text.length > 1 && seen.has(key);
    // A separator used throughout was chosen once.
    if (seen.has(key)) bits += isAgain || piece.kind === 'other' ? 0.5 : bitsOfCharacters(piece.text);
    else bits += bitsOfPiece(piece, { own, weaknesses });
    if (isAgain) weaknesses.add(PassphraseWeakness.repeated);
    seen.add(key);
  }
  const { sequence, repeated } = followed(text);
  if (sequence > 1) weaknesses.add(PassphraseWeakness.sequence);
  if (repeated > 1) weaknesses.add(PassphraseWeakness.repeated);
  if (length < 16 && bits < strongFromBits) weaknesses.add(PassphraseWeakness.short);
  bits = Math.round(Math.max(0, bits) * 10) / 10;
  const level = levelOf(text, bits);
  return { bits, level, weaknesses: level === 'strong' ? [] : [...weaknesses] };
}

function levelOf(text: string, bits: number): PassphraseStrength['level'] {
  if (!isPassphraseAcceptable(text)) return 'refused';
  if (bits < weakBelowBits) return 'weak';
  return bits >= strongFromBits ? 'strong' : 'fair';
}

function bitsOfPiece(
  piece: Piece,
  known: { own: ReadonlySet<string>; weaknesses: Set<PassphraseWeakness> },
): number {
  const lower = piece.text.toLowerCase();
  // P4ssw0rd and p@ssword are tried right after password.
  if (piece.kind === 'word' && known.own.has(lower)) {
    known.weaknesses.add(PassphraseWeakness.personal);
    return commonBits;
  }
  if (piece.kind === 'word' && common.has(lower)) {
    known.weaknesses.add(PassphraseWeakness.common);
    return lower.length > 3 ? commonBits : 3;
  }
  if (piece.kind === 'digits') {
    if (isDate(piece.text)) {
      known.weaknesses.add(PassphraseWeakness.date);
      return piece.text.length === 4 ? 6 : 12;
    }
    return Math.max(2, bitsOfCharacters(piece.text) - followedBits(piece.text) * 0.75);
  }
  if (piece.kind === 'other') return Math.min(12, bitsOfCharacters(piece.text));
  return bitsOfWord(piece.text);
}
