import { expect, test } from 'vitest';
import { humanSize } from './human-size';

// The cases of TestHumanSize in go-units' size_test.go, and its ends.
test.each([
  [0, '0B'],
  [999, '999B'],
  [1_000, '1kB'],
  [1_024, '1.024kB'],
  [1_000_000, '1MB'],
  [1_048_576, '1.049MB'],
  [2 * 1_000_000, '2MB'],
  [3.42 * 1_000_000_000, '3.42GB'],
  [5.372 * 1_000_000_000_000, '5.372TB'],
  [2.22 * 1_000_000_000_000_000, '2.22PB'],
  [999_960, '1000kB'],
])('%d bytes are %s', (bytes, text) => {
  expect(humanSize(bytes)).toBe(text);
});
