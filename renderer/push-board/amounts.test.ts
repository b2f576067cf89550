import { describe, expect, it } from 'vitest';
import { createFormat } from '../format';
import { amountOf, clock, roughly } from './amounts';

const { bytes } = createFormat('en-US');

describe('amountOf', () => {
  it.each([
    [12_200_000, 60_000_000, '12.2 / 60 MB'],
    [512_000, 60_000_000, '512 kB / 60 MB'],
    [0, 60_000_000, '0 / 60 MB'],
    [3_010_560, 3_000_000, '3 / 3 MB'],
  ])('%d of %d is %s', (current, total, text) => {
    expect(amountOf(bytes, current, total)).toBe(text);
  });

  it('follows the language', () => {
    expect(amountOf(createFormat('de-DE').bytes, 12_200_000, 60_000_000)).toBe('12,2 / 60 MB');
  });
});

describe('clock', () => {
  it.each([
    [7.9, '0:07'],
    [760, '12:40'],
    [3_729, '1:02:09'],
    [-1, '0:00'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });
});

describe('roughly', () => {
  it.each([
    [2, 'a few seconds'],
    [38, 'about 40 seconds'],
    [70, 'about a minute'],
    [500, 'about 8 minutes'],
    [9_000, 'about 3 hours'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(roughly(seconds)).toBe(text);
  });
});
