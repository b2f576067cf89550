import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkHost,
  checkRepositoryPath,
  checkTag,
  parseReference,
  suggestRepositoryName,
} from './reference';

describe('text of any kind and length', () => {
  const all = [parseReference, checkHost, checkRepositoryPath, checkTag, suggestRepositoryName];

  test('never throws', () => {
    // 'binary' is all of Unicode; the array of code units adds lone surrogates.
    const units = fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), units), (text) => {
        for (const read of all) read(text);
      }),
      { numRuns: 5_000 },
    );
  });

  test('is answered at once, a megabyte long or just short of the limit', () => {
    const pairs = 'a- a. a/ -. a__ f0 x:// \ufdfa \u200b \ud83d'.split(' ');
    const repeated = [...Array.from('aZ0_.-/:@[] é'), ...pairs];
    const started = performance.now();
    for (const text of repeated) {
      for (const length of [250, 1_000, 1_000_000]) {
        const long = text.repeat(length / text.length);
        for (const read of all) for (const end of ['', '!', '-', ':']) read(`a${long}${end}`);
      }
    }
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
