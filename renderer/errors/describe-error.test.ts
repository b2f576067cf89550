import { describe, expect, it } from 'vitest';
import { type AppError, appErrorSchema } from '../../app/app-error';
import { describeError } from './describe-error';

const HOST = 'reg.example.com';
const filled = {
  endpoint: 'unix:///x',
  host: HOST,
  repository: 'ada/web',
  reference: 'ada/web:v1',
  containers: ['web-1'],
  file: 'web.tar',
  field: 'host',
  reason: 'No.',
  trouble: 'failed',
  secondsOff: -600,
  port: 5050,
  helper: 'docker-credential-pass',
  place: 'tags[1]',
  wanted: 'a tag',
  found: '“a/b”',
  raw: 'RAW',
};
const kinds = appErrorSchema.options.map((option) => option.shape.kind.value);

function every(): AppError[] {
  return appErrorSchema.options.map((option) => {
    const keys = Object.keys(option.shape);
    const known = Object.entries(filled).filter(([key]) => keys.includes(key));
    return appErrorSchema.parse({ ...Object.fromEntries(known), kind: option.shape.kind.value });
  });
}

describe('describeError', () => {
  it('has words of its own for every kind, and leaves the raw text to those who ask for it', () => {
    const words = every().map(describeError);
    for (const { title, body } of words) {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(body).toMatch(/[.]$/);
      expect(`${title} ${body}`).not.toContain('RAW');
    }
    expect(new Set(words.map(({ title }) => title)).size).toBe(kinds.length);
  });

  it('tells a Docker Hub user with two-factor sign-in to use a token', () => {
    const { title, body } = describeError({ kind: 'sign-in-refused', host: 'docker.io', raw: '' });
    expect(title).toContain('Docker Hub');
    expect(body).toContain('access token');
  });

  it('has words for each way a keychain or a helper fails its user', () => {
    const keychain = (['absent', 'locked', 'silent', 'failed'] as const).map(
      (trouble) => describeError({ kind: 'keychain-refused', trouble, raw: '' }).title,
    );
    const helper = (['missing', 'silent', 'unreadable', 'failed'] as const).map(
      (trouble) =>
        describeError({ kind: 'credential-helper-failed', helper: 'h', trouble, raw: '' }).title,
    );
    expect(new Set([...keychain, ...helper]).size).toBe(8);
  });

  it('offers another name where the one pushed to is somebody else’s', () => {
    const error = { kind: 'push-denied', repository: 'grace/cobol', raw: '' } as const;
    expect(describeError(error)).toMatchObject({ action: { id: 'rename' } });
    expect(describeError(error).body).toContain('grace/cobol');
  });

  it('sends nobody to the owner of their own namespace: their token is read-only', () => {
    const denied = { kind: 'push-denied', repository: 'ada/web', raw: '' } as const;
    const own = describeError({ ...denied, username: 'Ada' });
    expect(own.body).toContain('look but not push');
    expect(own.body).not.toContain('owner');
    expect(own.action).toEqual({ id: 'sign-in', label: 'Sign in with another' });
    expect(describeError({ ...denied, username: 'grace' }).body).toContain('its owner');
  });
});
