import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellQuote } from './shell-quote';

describe('a word in a command shown for copying', () => {
  test.each(['ada/web:v1', 'localhost:5000/a_b/c-d', `web@sha256:${'0a'.repeat(32)}`])(
    'stays as it is when it is plain: %s',
    (word) => {
      expect(shellQuote(word)).toBe(word);
    },
  );

  test.each([
    ['', "''"],
    ['My App', "'My App'"],
    ['[::1]:5000/web', "'[::1]:5000/web'"],
    ["it's", "'it'\\''s'"],
    ['$(rm -rf /)', "'$(rm -rf /)'"],
    ['<none>', "'<none>'"],
    ['~', "'~'"],
    ['web[', "'web['"],
    ['é', "'é'"],
  ])('is quoted when a shell would change it: %s', (word, quoted) => {
    expect(shellQuote(word)).toBe(quoted);
  });

  test.skipIf(process.platform === 'win32')('reaches a program unchanged through sh', () => {
    const word = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...Array.from('a \'"\\$`!*?[]{}()<>|&;#~=%^\n\t')) }),
      )
      .filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 50 }), (words) => {
        const command = `printf '%s\\0' ${words.map(shellQuote).join(' ')}`;
        const output = execFileSync('sh', ['-c', command], { encoding: 'utf8' });
        expect(output.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});
