/** What cannot be ruled out where the program's page stands in a browser that it did not start itself. */
export const ordinaryBrowserText = {
  title: 'This is an ordinary browser window.',
  detail:
    'It cannot be ruled out that an extension reads this page, that the browser keeps its addresses and what is typed, or that a spell checker, translator or sync sends text away.',
  hide: 'Hide',
};
