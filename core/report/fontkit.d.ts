// The part of fontkit that the report uses; the package has no types of its own.
declare module 'fontkit' {
  export type Glyph = { id: number; codePoints: number[] };
  export type GlyphRun = { advanceWidth: number; glyphs: Glyph[] };
  export type Subset = {
    glyphs: number[];
    mapping: Record<number, number | undefined>;
    includeGlyph(glyph: number | Glyph): number;
  };
  export type Font = {
    postscriptName: string;
    unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: string[]): GlyphRun;
    getGlyph(id: number, codePoints?: number[]): Glyph;
    createSubset(): Subset;
  };
  export function create(bytes: Uint8Array): Font;
}
