import { describe, expect, it } from 'vitest';
import { parseChallenge } from './challenge';

describe('a challenge', () => {
  it('is read as Docker Hub sends it', () => {
    const header =
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:ada/web:pull"';
    expect(parseChallenge(header)).toEqual({
      scheme: 'bearer',
      parameters: {
        realm: 'https://auth.docker.io/token',
        service: 'registry.docker.io',
        scope: 'repository:ada/web:pull',
      },
    });
  });

  it.each([
    ['Basic realm="basic-realm"', { realm: 'basic-realm' }],
    ['BASIC Realm=plain', { realm: 'plain' }],
    ['Basic realm="with, comma", charset="UTF-8"', { realm: 'with, comma', charset: 'UTF-8' }],
  ])('is read from %s', (header, parameters) => {
    expect(parseChallenge(header)).toEqual({ scheme: 'basic', parameters });
  });

  it.each([null, '', '   ', '"'])('is none in %j', (header) => {
    expect(parseChallenge(header)).toBeUndefined();
  });

  it('is read in no time from a hostile header', () => {
    expect(parseChallenge(`Bearer ${'a="'.repeat(1_000_000)}`)?.scheme).toBe('bearer');
  });
});
