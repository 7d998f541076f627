import { isDeviceName } from './bag-paths.ts';

const longest = 120;
const longestExtension = 20;

// Letters that Unicode doesn't decompose and that readers expect to see as these.
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ł: 'l',
  Ł: 'L',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '–': '-',
  '—': '-',
  '’': "'",
};

/**
 * File names for documents in a bundle: letters, digits and `-_.,()+' ` of ASCII, which every system, `unzip` and
 * `sha256sum -c` take as they are. Unique without regard to letter case, at most 120 characters, the extension
 * kept. The bundle's own table says which original name each stands for.
 *
 * @param originals names as they came, in any script and with anything in them.
 * @returns one name for each, in the same order; the same originals always give the same names.
 */
export function safeNames(originals: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return originals.map((original) => {
    const { stem, extension } = split(plain(original));
    const key = `${stem}${extension}`.toLowerCase();
    for (let number = next.get(key) ?? 1; ; number += 1) {
      const suffix = number === 1 ? '' : `-${number}`;
      const name = `${fit(stem, longest - extension.length - suffix.length)}${suffix}${extension}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      next.set(key, number + 1);
      return name;
    }
  });
}

function plain(original: string): string {
  const letters = original
    .replace(/./gsu, (letter) => spelled[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    // Invisible characters (bidi marks, joiners, controls) go without a trace: "fdp.exe" isn't made of them.
    .replace(/[\p{Cc}\p{Cf}]+/gu, '');
  return letters.replace(/[^A-Za-z0-9\-_.,()+' ]+/g, '_').replace(/ {2,}/g, ' ');
}

function split(name: string): { stem: string; extension: string } {
  const trimmed = name.replace(/[. ]+$/, '').replace(/^[. ]+/, '');
  const dot = trimmed.lastIndexOf('.');
  const hasExtension = dot > 0 && trimmed.length - dot <= longestExtension;
  const extension = hasExtension ? trimmed.slice(dot).replaceAll(' ', '_') : '';
  // A leading "-" reads as an option to tools.
  const stem = (hasExtension ? trimmed.slice(0, dot) : trimmed).replace(/^-/, '_').replace(/[. ]+$/, '');
  if (!/[A-Za-z0-9]/.test(stem)) return { stem: 'document', extension };
  return { stem: isDeviceName(stem) ? `_${stem}` : stem, extension };
}

function fit(stem: string, length: number): string {
  return stem.length <= length ? stem : stem.slice(0, length).replace(/[. ]+$/, '');
}
