import { expect, it } from 'vitest';
import { findPracticeProblems, portOf, startPracticeDraft } from './practice-draft';

const draft = { username: 'ada', image: 'registry:3', port: '' };

it.each(['ada', 'ada.l-99', 'a__b'])('takes %j for a name', (username) => {
  expect(findPracticeProblems({ ...draft, username }, 'harbour')).toEqual({});
});

it.each(['', 'Ada', 'ada lovelace', 'ada:x', '-ada', 'a'.repeat(65), 'ada/x'])(
  'does not take %j, which no image could be named after',
  (username) => {
    expect(Object.keys(findPracticeProblems({ ...draft, username }, 'harbour'))).toEqual([
      'username',
    ]);
  },
);

it.each(['ada lovelace', 'ada\u00a0l', 'Ada  L'])('names the space in %j', (username) => {
  const { username: words } = findPracticeProblems({ ...draft, username }, 'harbour');
  expect(words).toContain('space');
});

it('takes a password of 72 bytes and not one of 73: bcrypt would drop the rest in silence', () => {
  expect(findPracticeProblems(draft, 'x'.repeat(72))).toEqual({});
  expect(findPracticeProblems(draft, 'x'.repeat(73))).toHaveProperty('secret');
  expect(findPracticeProblems(draft, 'ü'.repeat(37))).toHaveProperty('secret');
});

it.each(['0', '65536', 'http', '50.5', '-1'])('knows that %j is no port', (port) => {
  expect(findPracticeProblems({ ...draft, port }, 'harbour')).toHaveProperty('port');
});

it('reads an empty port as any that is free, and writes it so', () => {
  expect(portOf(draft)).toBeNull();
  expect(startPracticeDraft({ image: 'registry:3', port: null }).port).toBe('');
  expect(portOf(startPracticeDraft({ image: 'registry:3', port: 5055 }))).toBe(5055);
});
