/** Long versions of tests (300 kills, a fresh clone, every screen looked at in full) run only under `npm run soak`. */
export const isSoak = process.env['CUSTODIA_SOAK'] === '1';
