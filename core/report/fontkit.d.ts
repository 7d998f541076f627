// The part of fontkit that the report uses; the package has no types of its own.
declare module 'fontkit' {
  export type Font = {
    postscriptName: string;
    unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: string[]): { advanceWidth: number; glyphs: { id: number }[] };
  };
  export function create(bytes: Uint8Array): Font;
}
