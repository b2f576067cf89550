import { describe, expect, it } from 'vitest';
import { apiOrigins, isTrustedRealm } from './origin';

const none = new Set<string>();

describe('where the API of a registry is', () => {
  it.each([
    ['docker.io', ['https://registry-1.docker.io']],
    ['ghcr.io', ['https://ghcr.io']],
    ['registry.example.com:5000', ['https://registry.example.com:5000']],
    ['localhost:5000', ['http://localhost:5000', 'https://localhost:5000']],
    ['127.0.0.9:5000', ['http://127.0.0.9:5000', 'https://127.0.0.9:5000']],
    ['[::1]:5000', ['http://[::1]:5000', 'https://[::1]:5000']],
    ['localhost', ['https://localhost', 'http://localhost']],
    ['[::1]', ['https://[::1]', 'http://[::1]']],
    ['127.evil.example', ['https://127.evil.example']],
    ['localhost.example', ['https://localhost.example']],
  ])('of %s is %j', (host, origins) => {
    expect(apiOrigins(host, none)).toEqual(origins);
  });

  it('may be plain http where the engine speaks it', () => {
    const insecure = new Set(['registry.lan:5000']);
    expect(apiOrigins('registry.lan:5000', insecure)).toContain('http://registry.lan:5000');
    expect(apiOrigins('other.lan:5000', insecure)).toEqual(['https://other.lan:5000']);
  });
});

describe('a token server', () => {
  const hub = 'https://registry-1.docker.io';
  const local = 'http://localhost:5000';

  it.each([
    [hub, 'https://auth.docker.io/token'],
    [local, 'http://localhost:5001/token'],
    [local, 'https://auth.example.com/token'],
    ['https://10.0.0.5', 'https://10.0.0.6/token'],
  ])('of %s may be %s', (origin, realm) => {
    expect(isTrustedRealm(realm, origin)).toBe(true);
  });

  it.each([
    [hub, 'http://auth.docker.io/token'],
    [hub, 'https://localhost/token'],
    [hub, 'https://127.0.0.1/token'],
    [hub, 'https://192.168.1.1/token'],
    [hub, 'https://169.254.169.254/latest'],
    [hub, 'https://[fd00::1]/token'],
    [hub, 'https://user:pass@auth.docker.io/token'],
    [hub, 'file:///etc/passwd'],
    [hub, 'not an address'],
    ['https://10.0.0.5', 'http://10.0.0.6/token'],
    [local, 'http://10.0.0.6/token'],
    [local, 'http://auth.example.com/token'],
  ])('of %s may not be %s', (origin, realm) => {
    expect(isTrustedRealm(realm, origin)).toBe(false);
  });
});
