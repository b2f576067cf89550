import { expect, it } from 'vitest';
import { usableLocale } from './locale';

it.each([
  ['de', 'de'],
  ['en-US@posix', 'en-US'],
  ['', 'en-US'],
  ['not a locale', 'en-US'],
])('reads %j as %s, which Intl takes', (wanted, expected) => {
  expect(usableLocale(wanted)).toBe(expected);
  expect(() => new Intl.NumberFormat(usableLocale(wanted))).not.toThrow();
});
