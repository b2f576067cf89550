import { expect, it } from 'vitest';
import { visibleText } from './visible-text';

it.each([
  ['denied: requested access', 'denied: requested access'],
  ['one\r\ntwo\tthree\n', 'one\ntwo\tthree\n'],
  ['\u001b[31mred', '‹U+001B›[31mred'],
  ['gnp\u202exe', 'gnp‹U+202E›xe'],
  ['a\u200bb\u0085c\rd', 'a‹U+200B›b‹U+0085›c‹U+000D›d'],
  ['größer 船 🚢', 'größer 船 🚢'],
])('shows %j as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
