import { expect, test } from 'vitest';
import { AddressWords } from '../../../renderer/app/address-words.ts';

test('typed words are no part of the address and are found again by it', () => {
  const words = new AddressWords();
  const address = words.stringify({ q: 'Marisol Ybarra', status: 'open' });
  expect(address).not.toMatch(/Marisol|Ybarra/);
  expect(words.parse(address)).toEqual({ q: 'Marisol Ybarra', status: 'open' });
});

test('digits stay text, and two texts have two tokens', () => {
  const words = new AddressWords();
  const [first, second] = [words.stringify({ text: '0042' }), words.stringify({ text: '42' })];
  expect(words.parse(first)).toEqual({ text: '0042' });
  expect(words.parse(second)).toEqual({ text: '42' });
  expect(words.stringify({ text: '0042' })).toBe(first);
});

test('an address of an earlier page asks for nothing', () => {
  expect(new AddressWords().parse('?q=~1&status=open')).toEqual({ status: 'open' });
  expect(new AddressWords().parse('?q=opting')).toEqual({ q: 'opting' });
});
