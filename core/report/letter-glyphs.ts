import type { Font, Glyph } from 'fontkit';

/** Above every glyph number of a font (OpenType: 16 bits). */
const firstAlias = 0x10000;

/**
 * Arabic fonts draw several letters with one glyph and set the dots beside it. A PDF knows one letter for each
 * glyph, so that text copied out of it would have wrong letters. Here each further letter of a glyph gets a
 * number of its own, under which the same drawing is embedded again.
 */
export function tellLettersApart(font: Font): void {
  const letters = new Map<number, string>();
  const aliases = new Map<string, number>();
  const drawings = new Map<number, number>();

  const numberFor = (glyph: Glyph): number => {
    const letter = glyph.codePoints.join(' ');
    const first = letters.get(glyph.id);
    if (first === undefined) letters.set(glyph.id, letter);
    if (first === undefined || first === letter) return glyph.id;
    const key = `${glyph.id} ${letter}`;
    let alias = aliases.get(key);
    if (alias === undefined) {
      alias = firstAlias + aliases.size;
      aliases.set(key, alias);
      drawings.set(alias, glyph.id);
    }
    return alias;
  };

  // the font keeps one object for each glyph, with the letter it was first used for
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints);
    const isSame = !codePoints || glyph.codePoints.join(' ') === codePoints.join(' ');
    return isSame ? glyph : (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
  };

  const layout = font.layout.bind(font);
  font.layout = (text, features) => {
    const run = layout(text, features);
    run.glyphs = run.glyphs.map((glyph) => {
      const id = numberFor(glyph);
      // the glyph is shared by all its letters: only this appearance gets the number
      return id === glyph.id ? glyph : (Object.create(glyph, { id: { value: id } }) as Glyph);
    });
    return run;
  };

  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    const include = subset.includeGlyph.bind(subset);
    subset.includeGlyph = (glyph) => {
      const id = typeof glyph === 'number' ? glyph : glyph.id;
      const drawing = drawings.get(id);
      if (drawing === undefined) return include(glyph);
      const known = subset.mapping[id];
      if (known !== undefined) return known;
      subset.glyphs.push(drawing);
      return (subset.mapping[id] = subset.glyphs.length - 1);
    };
    return subset;
  };
}
