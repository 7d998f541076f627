import { pathDanger, withoutDots } from './bag-paths.ts';
import { hashes } from './container-file.ts';
import { at, type Findings } from './findings.ts';

export type Declaration = { version: string; encoding: string };
/** A line of a manifest: the path as it was written (`raw`) and as it is meant. */
export type ManifestLine = { raw: string; path: string; digest: string };
export type Manifest = { file: string; algorithm: string; lines: ManifestLine[] };
export type InfoLine = { label: string; value: string };

/**
 * Reads bagit.txt (RFC 8493, 2.1.1): two lines, nothing else, UTF-8 without a byte order mark.
 *
 * @returns what could be read, also where a finding says that the file is malformed.
 */
export function readDeclaration(bytes: Uint8Array, findings: Findings): Declaration | undefined {
  const text = decoded(bytes, 'utf-8-with-mark') ?? '';
  const strict =
    /^BagIt-Version: (\d+\.\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: ([\w.:+-]+)(?:\r\n|\n|\r)?$/.exec(
      text,
    );
  if (strict !== null) return { version: strict[1] ?? '', encoding: strict[2] ?? '' };
  findings.error('content', { code: 'declaration', path: 'bagit.txt' });
  const version = /BagIt-Version[ \t]*:[ \t]*(\d+\.\d+)/.exec(text)?.[1];
  const encoding = /Tag-File-Character-Encoding[ \t]*:[ \t]*([\w.:+-]+)/.exec(text)?.[1];
  return version === undefined ? undefined : { version, encoding: encoding ?? 'UTF-8' };
}

/** @returns the text of a tag file in the bag's encoding, or undefined with a finding. */
export function tagText(
  file: { path: string; bytes: Uint8Array },
  encoding: string,
  findings: Findings,
): string | undefined {
  const text = decoded(file.bytes, encoding);
  if (text === undefined) findings.error('content', { code: 'encoding', path: file.path, detail: encoding });
  return text;
}

/**
 * Reads manifest-<algorithm>.txt or tagmanifest-<algorithm>.txt (RFC 8493, 2.1.3 and 2.2.1).
 *
 * @returns undefined where the algorithm isn't known here: such a manifest can't hold.
 */
export function readManifest(file: { path: string; text: string }, findings: Findings): Manifest | undefined {
  const algorithm = manifestAlgorithm(file.path) ?? '';
  const digits = hashes.get(algorithm)?.digits;
  if (digits === undefined) {
    findings.error('content', { code: 'algorithm', path: file.path, detail: algorithm });
    return undefined;
  }
  const lines: ManifestLine[] = [];
  for (const line of linesOf(file.text)) {
    const parts = /^([0-9A-Fa-f]+)[ \t]+(.+)$/s.exec(line);
    if (parts?.[1]?.length !== digits)
      findings.error('content', { code: 'manifestLine', path: file.path, detail: line.slice(0, 200) });
    else lines.push({ ...meantPath(parts[2] ?? '', file.path, findings), digest: parts[1].toLowerCase() });
  }
  return { file: file.path, algorithm, lines: lines.filter((line) => isInside(line, file.path, findings)) };
}

/** @returns the algorithm of a manifest's file name, lower-case and without punctuation, or undefined. */
export function manifestAlgorithm(path: string): string | undefined {
  const name = /^(?:tag)?manifest-([^/]+)\.txt$/.exec(path)?.[1];
  return name?.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Reads fetch.txt (RFC 8493, 2.2.3) for its paths alone: what it points to is never fetched. */
export function readFetch(text: string, findings: Findings): ManifestLine[] {
  const lines: ManifestLine[] = [];
  for (const line of linesOf(text)) {
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/s.exec(line)?.[1];
    if (path === undefined)
      findings.error('content', { code: 'fetchLine', path: 'fetch.txt', detail: line.slice(0, 200) });
    else lines.push({ ...meantPath(path, 'fetch.txt', findings), digest: '' });
  }
  return lines.filter((line) => isInside(line, 'fetch.txt', findings));
}

/**
 * Reads bag-info.txt (RFC 8493, 2.2.2). Version 1.0 wants label, colon and one space or tab; 0.97 allowed any
 * space around the colon.
 */
export function readInfo(text: string, version: string, findings: Findings): InfoLine[] {
  const found: InfoLine[] = [];
  const form =
    version === '1.0' ? /^([^\s:](?:[^:]*[^\s:])?):[ \t](.*)$/s : /^([^\s:](?:[^:]*[^\s:])?)[ \t]*:(.*)$/s;
  for (const line of linesOf(text)) {
    const last = found.at(-1);
    const parts = form.exec(line);
    if (/^[ \t]/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    else if (parts === null)
      findings.error('content', { code: 'infoLine', path: 'bag-info.txt', detail: line.slice(0, 200) });
    else found.push({ label: parts[1] ?? '', value: (parts[2] ?? '').trim() });
  }
  return found;
}

/**
 * Percent-encoding in a path (RFC 8493, 2.1.3): line feed, carriage return and the percent sign itself, nothing
 * else. Version 0.97 didn't encode the percent sign, so its readers try the path as written first.
 */
export function percentDecoded(path: string): string {
  return path.replace(/%(0A|0D|25)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function meantPath(raw: string, file: string, findings: Findings): { raw: string; path: string } {
  const path = withoutDots(raw);
  if (path !== raw) findings.warn({ code: 'dotPath', path: file, detail: raw });
  return { raw, path };
}

function isInside(line: ManifestLine, file: string, findings: Findings): boolean {
  const danger =
    pathDanger(line.raw.replace(/^\*/, '')) ?? pathDanger(percentDecoded(line.path).replace(/^\*/, ''));
  if (danger !== undefined) findings.error('content', { code: 'unsafePath', ...at(file, line.raw) });
  return danger === undefined;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  const label = encoding.toLowerCase();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // The web's decoder takes these for windows-1252, which has letters where they have controls.
  if (/^(iso-8859-1|iso_8859-1|latin1|iso8859-1)$/.test(label)) return buffer.toString('latin1');
  if (/^(us-ascii|ascii)$/.test(label))
    return bytes.some((byte) => byte > 127) ? undefined : buffer.toString('latin1');
  try {
    if (label === 'utf-8-with-mark')
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Without a mark UTF-16 is big-endian (RFC 2781, 4.3).
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
    const name = label === 'utf-16' ? (isLittle ? 'utf-16le' : 'utf-16be') : label;
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
