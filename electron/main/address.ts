/** The page's scheme, host and origin: files of this program and nothing else. */
export const pageScheme = 'app';
export const pageHost = 'custodia';
export const pageOrigin = `${pageScheme}://${pageHost}`;
export const pageAddress = `${pageOrigin}/`;

/** @returns whether an address is the program's own page or one of its files. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === ''
  );
}
