import { CustodiaError } from '../../shared/errors.ts';
import { isDeviceName } from './bag-paths.ts';
import { byBytes } from './zip-layout.ts';

/** Lines of bag-info.txt by label (RFC 8493, 2.2.2). */
export type BagInfo = Readonly<Record<string, string>>;

type ListedFile = { path: string; size: number; sha256: string };

/** bagit.txt, always these bytes (RFC 8493, 2.1.1). */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Marks a bag as ours also where signature.json is gone: without it, taking the signature away would go unseen. */
export const formatLabel = 'Custodia-Bundle-Format';
export const formatVersion = '1';

/** @returns whether a reference can name the top folder on every system. */
export function isReference(text: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$/.test(text) && !isDeviceName(text);
}

/** A manifest (RFC 8493, 2.1.3): a line per file, ordered by the path's bytes, as `sha256sum -c` reads it. */
export function manifestText(files: readonly ListedFile[]): string {
  return [...files]
    .sort((left, right) => byBytes(left.path, right.path))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

/**
 * bag-info.txt, its lines ordered by label. Line breaks within a value become spaces; empty values are left out.
 *
 * @throws CustodiaError INVALID for a label that the format can't hold or that is the bundle's own.
 */
export function bagInfoText(bag: {
  reference: string;
  baggingDate: string;
  payload: readonly ListedFile[];
  info: BagInfo;
}): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(bag.baggingDate)) refuse('baggingDate', 'it has to be YYYY-MM-DD');
  const bytes = bag.payload.reduce((sum, file) => sum + file.size, 0);
  const own: Record<string, string> = {
    'Bagging-Date': bag.baggingDate,
    [formatLabel]: formatVersion,
    'External-Identifier': bag.reference,
    'Payload-Oxum': `${bytes}.${bag.payload.length}`,
  };
  const ownLabels = new Set(Object.keys(own).map((label) => label.toLowerCase()));
  for (const label of Object.keys(bag.info)) {
    if (!/^[A-Za-z0-9][A-Za-z0-9 _-]*(?<! )$/.test(label))
      refuse('info', `${JSON.stringify(label)} is no label`);
    if (ownLabels.has(label.toLowerCase())) refuse('info', `${label} is set by the bundle itself`);
  }
  return Object.entries({ 'Bag-Software-Agent': 'Custodia', ...bag.info, ...own })
    .map(([label, value]): [string, string] => [
      label,
      value
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    ])
    .filter(([, value]) => value !== '')
    .sort(([left], [right]) => byBytes(left, right))
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('');
}

function refuse(field: string, why: string): never {
  throw new CustodiaError('INVALID', { field, why });
}
