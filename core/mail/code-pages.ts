import { TextDecoder } from 'node:util';

/** Windows code pages and the label of the Encoding Standard that decodes them. */
const labels: Record<number, string> = {
  437: 'windows-1252',
  850: 'windows-1252',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  52936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** @returns the label for a code page number, or undefined for one that nothing here decodes. */
export function codePageLabel(codePage: number): string | undefined {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage >= 28591 && codePage <= 28606)
    return codePage === 28591 ? 'windows-1252' : `iso-8859-${codePage - 28590}`;
  return labels[codePage];
}

/** @returns a decoder that never throws; Windows-1252 for code pages that are not known. */
export function codePageDecoder(codePage: number): TextDecoder {
  try {
    return new TextDecoder(codePageLabel(codePage) ?? 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Code pages that a mail names for the Internet, and the Windows code page of its strings on the same machine. */
const windowsPages: Record<number, number> = {
  20866: 1251,
  21866: 1251,
  20932: 932,
  50220: 932,
  50221: 932,
  50222: 932,
  51932: 932,
  51949: 949,
  52936: 936,
  28591: 1252,
  28592: 1250,
  28595: 1251,
  28596: 1256,
  28597: 1253,
  28598: 1255,
  28599: 1254,
  28605: 1252,
  38598: 1255,
};

/** @returns the code page of a message's 8-bit strings, of which only its Internet code page is known. */
export function windowsCodePage(internetCodePage: number): number {
  return windowsPages[internetCodePage] ?? internetCodePage;
}
