const types: [mediaType: string, extension: string][] = [
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
  ['text/calendar', '.ics'],
  ['text/rfc822-headers', '.txt'],
  ['text/x-vcard', '.vcf'],
  ['text/vcard', '.vcf'],
  ['message/rfc822', '.eml'],
  ['message/delivery-status', '.txt'],
  ['message/disposition-notification', '.txt'],
  ['message/feedback-report', '.txt'],
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
  ['image/jpeg', '.jpeg'],
  ['image/gif', '.gif'],
  ['image/bmp', '.bmp'],
  ['image/tiff', '.tif'],
  ['image/svg+xml', '.svg'],
  ['application/pdf', '.pdf'],
  ['application/zip', '.zip'],
  ['application/rtf', '.rtf'],
  ['application/json', '.json'],
  ['application/xml', '.xml'],
  ['application/msword', '.doc'],
  ['application/vnd.ms-excel', '.xls'],
  ['application/vnd.ms-powerpoint', '.ppt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', '.pptx'],
  ['application/vnd.ms-outlook', '.msg'],
  ['application/ms-tnef', '.dat'],
  ['application/pgp-signature', '.asc'],
  ['application/pgp-encrypted', '.asc'],
  ['application/pkcs7-mime', '.p7m'],
  ['application/x-pkcs7-mime', '.p7m'],
  ['application/pkcs7-signature', '.p7s'],
  ['application/x-pkcs7-signature', '.p7s'],
];

/** @returns the usual extension with its dot, or '' where the type has none that is certain. */
export function extensionFor(mediaType: string): string {
  return types.find(([type]) => type === mediaType)?.[1] ?? '';
}

/** @returns the type that a file name's extension stands for. */
export function mediaTypeFor(name: string): string {
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0].toLowerCase();
  return types.find(([, ending]) => ending === extension)?.[0] ?? 'application/octet-stream';
}
