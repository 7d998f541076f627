import { afterEach, expect, it } from 'vitest';
import { isOwnWindow, takeToken } from '../../../renderer/api/loopback-link.ts';

afterEach(() => {
  window.sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

it('takes the token out of the address bar and finds it again after a reload', () => {
  window.history.replaceState(null, '', '/#token=abc-123');
  expect(takeToken()).toBe('abc-123');
  expect(window.location.href).not.toContain('abc-123');
  expect(window.location.hash).toBe('#/');
  expect(takeToken()).toBe('abc-123');
});

it('leaves the address of a screen alone', () => {
  window.history.replaceState(null, '', '/#/settings/people');
  expect(takeToken()).toBeNull();
  expect(window.location.hash).toBe('#/settings/people');
});

it('knows a window that the host opened itself, after a reload too', () => {
  window.history.replaceState(null, '', '/#token=abc-123');
  takeToken();
  expect(isOwnWindow()).toBe(false);
  window.history.replaceState(null, '', '/#token=abc-123&window=own');
  expect(takeToken()).toBe('abc-123');
  expect(isOwnWindow()).toBe(true);
  expect(window.location.hash).toBe('#/');
  takeToken();
  expect(isOwnWindow()).toBe(true);
});
