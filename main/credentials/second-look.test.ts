import { expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { lookAgain } from './second-look';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const refused = (raw: string): AppError => ({
  kind: 'sign-in-refused',
  host: 'r.example.com',
  raw,
});
const ambiguous = refused(
  'login attempt to https://r.example.com/v2/ failed with status: 401 Unauthorized',
);

function registry(challenge: string, date = 'Thu, 01 Jan 2026 12:00:00 GMT') {
  return vi.fn(() =>
    Promise.resolve({ headers: new Headers({ 'www-authenticate': challenge, date }) }),
  );
}
const look = (error: AppError, get: ReturnType<typeof registry>) =>
  lookAgain(error, get, () => NOW);

it('suspects the clock when the registry refuses a token its own server has just given', async () => {
  expect(await look(ambiguous, registry('Bearer realm="https://a"'))).toEqual({
    kind: 'clock-suspected',
    host: 'r.example.com',
    secondsOff: 0,
    raw: ambiguous.raw,
  });
});

it('says by how much this computer’s clock differs from the registry’s', async () => {
  const behind = registry('Bearer realm="https://a"', 'Thu, 01 Jan 2026 12:10:00 GMT');
  expect(await look(ambiguous, behind)).toMatchObject({ secondsOff: -600 });
});

it('believes a registry that checks passwords itself', async () => {
  expect(await look(ambiguous, registry('Basic realm="x"'))).toBe(ambiguous);
});

it('asks nobody when the token server’s own words are there', async () => {
  const get = registry('Bearer realm="https://a"');
  const clear = refused('Get "https://r.example.com/v2/": unauthorized: incorrect username');
  expect(await look(clear, get)).toBe(clear);
  expect(get).not.toHaveBeenCalled();
});

it('leaves the error as it was when the registry cannot be asked', async () => {
  const get = vi.fn(() => Promise.reject(new TypeError('fetch failed')));
  expect(await lookAgain(ambiguous, get)).toBe(ambiguous);
});
