import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { unpackedFont } from './woff.ts';
import { tellLettersApart } from './letter-glyphs.ts';

export type FontWeight = 'regular' | 'bold' | 'mono';

/** Where a font package lies: takes its name (`@fontsource/noto-sans`), returns its folder. */
export type FontFolder = (packageName: string) => string;

/** The folders of the packages as npm installed them. A bundled program passes a function of its own. */
export const installedFonts: FontFolder = (packageName) =>
  dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));

/** One file: a script or a slice of one, in one weight. `name` is unique in a book. */
export type FontFace = {
  name: string;
  font: Font;
  /** Of every basic character, where all are as wide. */ pitch?: number;
};

type Slice = { key: string; ranges: [from: number, to: number][] };
type Family = { packageName: string; folder: string; slices: Slice[] };

const sansPackages = [
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-arabic',
  '@fontsource/noto-sans-hebrew',
  '@fontsource/noto-sans-thai',
  '@fontsource/noto-sans-symbols',
  '@fontsource/noto-sans-math',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource/noto-emoji',
  '@fontsource/noto-sans-sc',
  '@fontsource/noto-sans-kr',
];

/**
 * The packages a report may need, in the order they are asked. Of each, `unicode.json` and the files
 * `files/*-400-normal.woff` and `files/*-700-normal.woff` are read: a bundle has to hold these.
 */
export const reportFontPackages: readonly string[] = ['@fontsource/noto-sans-mono', ...sansPackages];

const coverage = z.record(z.string(), z.string());

function parseRanges(text: string): [number, number][] {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)];
  });
}

/**
 * Finds, for each character, the file that has a glyph for it. The packages cut each family into files by
 * ranges of Unicode; what a file says of itself is believed only where its glyph table agrees.
 */
export class FontBook {
  private readonly families: Record<FontWeight, Family[]>;
  private readonly faces = new Map<string, FontFace | undefined>();
  private readonly chosen: Record<FontWeight, Map<number, FontFace | undefined>> = {
    regular: new Map(),
    bold: new Map(),
    mono: new Map(),
  };
  private readonly widths = new Map<FontFace, Map<string, number>>();

  /** @throws where a package is missing or has no list of its ranges */
  constructor(fontFolder: FontFolder) {
    const open = (packageName: string): Family => openFamily(packageName, fontFolder(packageName));
    const sans = sansPackages.map(open);
    this.families = { regular: sans, bold: sans, mono: [open('@fontsource/noto-sans-mono'), ...sans] };
  }

  /** @returns the face with a glyph for the character, or undefined where no font has one. */
  faceFor(codePoint: number, weight: FontWeight): FontFace | undefined {
    const known = this.chosen[weight];
    if (!known.has(codePoint)) known.set(codePoint, this.search(codePoint, weight));
    return known.get(codePoint);
  }

  /** The width in thousandths of the font size, of text that one face can show. */
  width(face: FontFace, text: string): number {
    if (face.pitch !== undefined && /^[ -~]*$/.test(text)) return face.pitch * text.length;
    let widths = this.widths.get(face);
    if (!widths) this.widths.set(face, (widths = new Map<string, number>()));
    let width = widths.get(text);
    if (width === undefined) {
      width = (face.font.layout(text).advanceWidth * 1000) / face.font.unitsPerEm;
      // words come again and again, but a book of thousands of pages also has thousands that don't
      if (widths.size < 50_000) widths.set(text, width);
    }
    return width;
  }

  private search(codePoint: number, weight: FontWeight): FontFace | undefined {
    for (const family of this.families[weight]) {
      for (const slice of family.slices) {
        if (!slice.ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
        const face = this.open(family, slice, weight);
        if (face && hasGlyph(face.font, codePoint)) return face;
      }
    }
    return undefined;
  }

  private open(family: Family, slice: Slice, weight: FontWeight): FontFace | undefined {
    const short = family.packageName.slice(family.packageName.indexOf('/') + 1);
    const fileOf = (number: 400 | 700): string => `${short}-${slice.key}-${number}-normal.woff`;
    const bold = weight === 'bold' && existsSync(join(family.folder, 'files', fileOf(700)));
    const name = fileOf(bold ? 700 : 400).replace(/-normal\.woff$/, '');
    if (!this.faces.has(name)) {
      const path = join(family.folder, 'files', `${name}-normal.woff`);
      this.faces.set(name, existsSync(path) ? openFace(path, name) : undefined);
    }
    return this.faces.get(name);
  }
}

function openFamily(packageName: string, folder: string): Family {
  const list = coverage.parse(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')));
  const slices = Object.entries(list).map(([key, text]) => ({
    key: key.replace(/^\[|\]$/g, ''),
    ranges: parseRanges(text),
  }));
  return { packageName, folder, slices };
}

/** All slices of a family bear one name, by which pdfkit would take them for one font. */
function openFace(path: string, name: string): FontFace {
  const font = create(unpackedFont(readFileSync(path)));
  Object.defineProperty(font, 'postscriptName', { value: name });
  if (name.startsWith('noto-sans-arabic')) tellLettersApart(font);
  if (!name.startsWith('noto-sans-mono-latin-400')) return { name, font };
  return { name, font, pitch: (font.layout('0').advanceWidth * 1000) / font.unitsPerEm };
}

/** Some slices are empty, without even the table that would say so. */
function hasGlyph(font: Font, codePoint: number): boolean {
  try {
    return font.hasGlyphForCodePoint(codePoint);
  } catch {
    return false;
  }
}
