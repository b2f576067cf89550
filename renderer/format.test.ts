import { describe, expect, it } from 'vitest';
import { createFormat } from './format';

const english = createFormat('en-US');

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_786, '1.79 kB'],
    [999_950, '1 MB'],
    [60_000_000, '60 MB'],
    [1_234_567_890, '1.23 GB'],
  ])('writes %i as %s', (bytes, text) => {
    expect(english.bytes(bytes)).toBe(text);
  });

  it('writes as the language does', () => {
    expect(createFormat('de-DE').bytes(12_200_000).replace(/\s/, ' ')).toBe('12,2 MB');
  });
});

describe('age', () => {
  const day = 86_400_000;
  it.each([
    [0, 'now'],
    [90_000, '1 minute ago'],
    [day, 'yesterday'],
    [13 * day, '13 days ago'],
    [400 * day, '13 months ago'],
    [-5_000, 'now'],
  ])('of %i ms is %s', (ago, text) => {
    expect(english.age(1e12 - ago, 1e12)).toBe(text);
  });
});
