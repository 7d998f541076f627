import { expect, test } from 'vitest';
import {
  foldedPath,
  isPortablePath,
  isSystemFile,
  pathDanger,
  withoutDots,
} from '../../../core/bundle/bag-paths.ts';

test.each([
  ['', 'empty'],
  ['data/a\0b', 'nul'],
  ['data\\a', 'backslash'],
  ['\\\\server\\share', 'backslash'],
  ['/etc/passwd', 'absolute'],
  ['//server/share', 'absolute'],
  ['~/a', 'home'],
  ['~root/a', 'home'],
  ['%HomeDrive%/a', 'variable'],
  ['C:/a', 'drive'],
  ['c:a', 'drive'],
  ['file:///a', 'drive'],
  ['../a', 'parent'],
  ['data/../../a', 'parent'],
  ['data/.. /a', 'parent'],
  ['data/...', 'parent'],
  ['data/con', 'device'],
  ['data/NUL.txt', 'device'],
  ['data/com1 .log', 'device'],
  ['data/LPT\u00b9', 'device'],
])('%j leaves the bag (%s)', (path, danger) => {
  expect(pathDanger(path)).toBe(danger);
});

test.each([
  'data/a',
  './data/a',
  'data/~a',
  'data/%7Ea',
  'data/a..b',
  'data/.hidden',
  'data/console',
  'data/a b',
  'data/100%/x%',
])('%j stays in the bag', (path) => {
  expect(pathDanger(path)).toBeUndefined();
});

test('needless dots are taken out, dangerous ones are left to be seen', () => {
  expect(withoutDots('./data//a/./b')).toBe('data/a/b');
  expect(withoutDots('data/a.b/.c')).toBe('data/a.b/.c');
  expect(withoutDots('/data')).toBe('/data');
  expect(withoutDots('../data')).toBe('../data');
});

test('names are told apart as the pickiest and the most careless file systems do', () => {
  expect(foldedPath('data/Nu\u0301n\u0303ez')).toBe(foldedPath('DATA/N\u00faN\u0303EZ'));
  expect(isPortablePath('data/a?')).toBe(false);
  expect(isPortablePath('data/a.')).toBe(false);
  expect(isPortablePath('data/a\u202eb')).toBe(false);
  expect(isPortablePath('data/Núñez')).toBe(true);
  expect(isSystemFile('data/.DS_Store')).toBe(true);
  expect(isSystemFile('__MACOSX/._a')).toBe(true);
  expect(isSystemFile('data/thumbs.txt')).toBe(false);
});
