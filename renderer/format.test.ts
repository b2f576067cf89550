import { describe, expect, it } from 'vitest';
import { createFormat } from './format';

const english = createFormat('en-US');

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_786, '1.79 kB'],
    [999_950, '1 MB'],
    [60_000_000, '60 MB'],
    [1_234_567_890, '1.23 GB'],
  ])('writes %i as %s', (bytes, text) => {
    expect(english.bytes(bytes)).toBe(text);
  });

  it.each([
    ['de-DE', '12,2 MB'],
    ['fr-FR', '12,2 MB'],
    ['ar-EG', '12.2 MB'],
  ])('writes the figures as %s does, and no other words', (locale, text) => {
    expect(createFormat(locale).bytes(12_200_000)).toBe(text);
  });
});

describe('count and moment', () => {
  it('are as the region writes them', () => {
    const german = createFormat('de-DE');
    expect(german.count(1_234)).toBe('1.234');
    expect(german.moment(new Date(2024, 9, 1, 17, 5).getTime())).toBe('01.10.2024, 17:05');
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

  it('is said in English everywhere', () => {
    expect(createFormat('de-DE').age(1e12 - 3 * day, 1e12)).toBe('3 days ago');
  });
});
