/** Named character references that mails use; all others stay as they are written. */
const entities = new Map<string, string>();
const latinNames =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
latinNames.split(' ').forEach((name, index) => entities.set(name, String.fromCharCode(0xa0 + index)));
const others: [string, number][] = [
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['OElig', 0x152],
  ['oelig', 0x153],
  ['Scaron', 0x160],
  ['scaron', 0x161],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['dagger', 0x2020],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['permil', 0x2030],
  ['lsaquo', 0x2039],
  ['rsaquo', 0x203a],
  ['euro', 0x20ac],
  ['trade', 0x2122],
  ['larr', 0x2190],
  ['rarr', 0x2192],
  ['minus', 0x2212],
];
for (const [name, code] of others) entities.set(name, String.fromCharCode(code));

/** @returns the text with its character references replaced, once: `&amp;lt;` becomes `&lt;`. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));?/g,
    (whole, ten, hex, name) => {
      if (typeof name === 'string') return entities.get(name) ?? whole;
      const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(hex), 16);
      if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
      return String.fromCodePoint(code);
    },
  );
}

type Tag = { name: string; closing: boolean; attributes: string; end: number };

/** Finds where tags end, in time that grows with the document alone: what was not found once isn't sought again. */
class TagReader {
  private readonly html: string;
  private readonly exhausted = new Set<string>();

  constructor(html: string) {
    this.html = html;
  }

  /** @returns the position of `needle` from `from` on, or -1. */
  find(needle: string, from: number): number {
    if (this.exhausted.has(needle)) return -1;
    const found = this.html.indexOf(needle, from);
    if (found < 0) this.exhausted.add(needle);
    return found;
  }

  /** @returns the tag that opens at `start`, or undefined where the `<` is only a character. */
  tagAt(start: number): Tag | undefined {
    const head = /^<(\/?)([A-Za-z][A-Za-z0-9:-]{0,30})/.exec(this.html.slice(start, start + 40));
    if (!head || this.find('>', start) < 0) return undefined;
    const bodyStart = start + head[0].length;
    let position = bodyStart;
    while (position < this.html.length && this.html[position] !== '>') {
      const character = this.html[position];
      const isQuote = (character === '"' || character === "'") && this.html[position - 1] === '=';
      const close = isQuote ? this.find(character, position + 1) : -1;
      position = close < 0 ? position + 1 : close + 1;
    }
    return {
      name: (head[2] ?? '').toLowerCase(),
      closing: head[1] === '/',
      attributes: this.html.slice(bodyStart, Math.min(position, bodyStart + 4096)),
      end: Math.min(position + 1, this.html.length),
    };
  }
}

const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'object', 'iframe', 'svg', 'math']);
const blocks = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const spaced = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'table', 'pre']);

/** Collects text with the line ends that its blocks call for. */
class TextWriter {
  private readonly parts: string[] = [];
  private lineEnds = 0;
  private space = false;
  private empty = true;

  text(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    const words = collapsed.trim();
    if (words === '') {
      this.space ||= collapsed !== '';
      return;
    }
    this.separate(collapsed.startsWith(' '));
    this.parts.push(
      collapsed.endsWith(' ')
        ? collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, -1)
        : collapsed.trimStart(),
    );
    this.space = collapsed.endsWith(' ');
  }

  /** Text of `pre`, whose spaces and line ends mean something. */
  asWritten(text: string): void {
    if (text === '') return;
    this.separate(false);
    this.parts.push(text);
  }

  private separate(space: boolean): void {
    if (this.lineEnds > 0) this.parts.push('\n'.repeat(this.lineEnds));
    else if (!this.empty && (space || this.space)) this.parts.push(' ');
    this.lineEnds = 0;
    this.space = false;
    this.empty = false;
  }

  /** At least `count` line ends before the next text. */
  lineEnd(count: number): void {
    if (!this.empty) this.lineEnds = Math.max(this.lineEnds, count);
    this.space = false;
  }

  /** One more line end, for `br`. */
  lineBreak(): void {
    if (!this.empty) this.lineEnds = Math.min(this.lineEnds + 1, 3);
    this.space = false;
  }

  /** @returns a place to ask for the text since. */
  mark(): number {
    return this.parts.length;
  }

  since(mark: number): string {
    return this.parts.slice(mark).join('').trim();
  }

  result(): string {
    return this.parts.join('');
  }
}

function attribute(tag: Tag, name: string): string | null {
  const match = new RegExp(
    String.raw`(?:^|[\s"'/])${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`,
    'i',
  ).exec(tag.attributes);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? null : decodeReferences(value).trim();
}

/** The state of a walk over the tags: what is open that changes how text is written. */
type Walk = { writer: TextWriter; pre: number; link: { href: string; mark: number } | null };

function openTag(walk: Walk, tag: Tag): void {
  const { writer } = walk;
  if (tag.name === 'br') writer.lineBreak();
  else if (tag.name === 'li') {
    writer.lineEnd(1);
    writer.text('- ');
  } else if (tag.name === 'td' || tag.name === 'th') writer.text(' ');
  else if (tag.name === 'img') {
    const alt = attribute(tag, 'alt');
    if (alt !== null && alt !== '') writer.text(`[${alt}]`);
  } else if (tag.name === 'a') {
    const href = attribute(tag, 'href');
    walk.link =
      href !== null && /^(https?|mailto|ftp|tel):/i.test(href) ? { href, mark: writer.mark() } : null;
  } else if (blocks.has(tag.name)) {
    if (tag.name === 'pre') walk.pre += 1;
    writer.lineEnd(spaced.has(tag.name) ? 2 : 1);
  }
}

function closeTag(walk: Walk, tag: Tag): void {
  if (tag.name === 'a' && walk.link) {
    const shown = walk.writer.since(walk.link.mark);
    const isShown = shown === walk.link.href || `mailto:${shown}` === walk.link.href;
    if (!isShown) walk.writer.text(` <${walk.link.href}>`);
    walk.link = null;
  }
  if (tag.name === 'pre' && walk.pre > 0) walk.pre -= 1;
  if (blocks.has(tag.name)) walk.writer.lineEnd(spaced.has(tag.name) ? 2 : 1);
}

/**
 * Makes readable plain text of HTML: tags go, blocks become lines, a link keeps its address in angle brackets
 * behind its words. Nothing is loaded or run, and the result is text, never HTML to render.
 */
export function htmlToText(html: string): string {
  const reader = new TagReader(html);
  const walk: Walk = { writer: new TextWriter(), pre: 0, link: null };
  let position = 0;
  const write = (text: string): void =>
    walk.pre > 0 ? walk.writer.asWritten(decodeReferences(text)) : walk.writer.text(decodeReferences(text));
  while (position < html.length) {
    const open = reader.find('<', position);
    if (open < 0) {
      write(html.slice(position));
      break;
    }
    if (open > position) write(html.slice(position, open));
    position = afterMarkup(html, open, { reader, walk, write });
  }
  return walk.writer.result().trim();
}

/** @returns where reading goes on behind the comment, declaration or tag at `open`. */
function afterMarkup(
  html: string,
  open: number,
  state: { reader: TagReader; walk: Walk; write: (text: string) => void },
): number {
  const { reader, walk } = state;
  if (html.startsWith('<!--', open)) {
    const end = reader.find('-->', open + 4);
    return end < 0 ? open + 4 : end + 3;
  }
  if (html[open + 1] === '!' || html[open + 1] === '?') {
    const end = reader.find('>', open);
    return end < 0 ? html.length : end + 1;
  }
  const tag = reader.tagAt(open);
  if (!tag) {
    state.write('<');
    return open + 1;
  }
  if (!tag.closing && unseen.has(tag.name)) {
    const end = findClosing(reader, tag);
    return end ?? tag.end;
  }
  if (tag.closing) closeTag(walk, tag);
  else openTag(walk, tag);
  return tag.end;
}

/** The content of scripts and the like is no text: it is left out up to the closing tag, in either case of letters. */
function findClosing(reader: TagReader, tag: Tag): number | undefined {
  const found = [tag.name, tag.name.toUpperCase()]
    .map((name) => reader.find(`</${name}`, tag.end))
    .filter((position) => position >= 0);
  return found.length === 0 ? undefined : Math.min(...found);
}
