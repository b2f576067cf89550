import { expect, it } from 'vitest';
import { accountSubmitWords } from './account-fields';

it('names the registry that is asked as the window does', () => {
  const nameOf = () => 'the practice registry';
  const phase = { kind: 'working', host: 'localhost:5000' } as const;
  expect(accountSubmitWords(phase, nameOf)).toBe('Asking the practice registry…');
});
