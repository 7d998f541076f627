import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseStrength } from '../../../shared/domain/passphrase-strength.ts';

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['short', 'refused'],
    ['aaaaaaaaaaaaaaaa', 'refused'],
    ['password1234', 'weak'],
    ['qwertyuiop123456', 'weak'],
    ['London2026Office', 'weak'],
    ['Summer2026Summer2026', 'weak'],
    ['lantern orchid gravel umbrella', 'fair'],
    ['LanternOrchidGravelUmbrella', 'fair'],
    ['lantern orchid gravel umbrella thistle pendulum', 'strong'],
    ['aK7!mQ2#xP9zR4$w', 'strong'],
  ] as const)('%j is %s', (passphrase, level) => {
    expect(passphraseStrength(passphrase).level).toBe(level);
  });

  it('says why', () => {
    expect(passphraseStrength('abcdefghijklm').weaknesses).toContain('sequence');
    expect(passphraseStrength('gravel gravel gravel').weaknesses).toContain('repeated');
    expect(passphraseStrength('Born on 24111986').weaknesses).toContain('date');
    expect(passphraseStrength('welcome to omaha').weaknesses).toContain('common');
  });

  it('counts the person’s own name for little', () => {
    const alone = passphraseStrength('whitfield orchid gravel');
    const known = passphraseStrength('whitfield orchid gravel', ['Dana Whitfield']);
    expect(known.bits).toBeLessThan(alone.bits);
    expect(known.weaknesses).toContain('personal');
  });

  it('compares in NFKC, as the vault stretches it', () => {
    expect(passphraseStrength('ｌａｎｔｅｒｎ orchid gravel').bits).toBe(
      passphraseStrength('lantern orchid gravel').bits,
    );
  });

  it('takes any text without failing, and never counts below zero', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { bits, level } = passphraseStrength(text);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(level === 'empty').toBe(text === '');
      }),
    );
  });

  it('never counts a repetition as much as the first time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,10}$/), (word) => {
        const once = passphraseStrength(word).bits;
        expect(passphraseStrength(`${word} ${word}`).bits).toBeLessThanOrEqual(once + 8);
      }),
    );
  });
});
