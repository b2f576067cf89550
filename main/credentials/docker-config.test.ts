import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostOfKey, readDockerConfig } from './docker-config';

const basic = (text: string) => Buffer.from(text).toString('base64');
const CANARY = 'canary-in-the-config';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'docker-config-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function read(content: unknown, env: Record<string, string> = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(path.join(folder, 'config.json'), text);
  return readDockerConfig({ DOCKER_CONFIG: folder, ...env }, '/nowhere');
}

describe('Docker’s configuration', () => {
  it('gives names and secrets, whatever form its keys have', () => {
    const { fromFile, problems } = read({
      auths: {
        'https://index.docker.io/v1/': { auth: basic('ada:with:colons') },
        'https://ghcr.io': { username: 'grace', password: 'hopper' },
        'localhost:5000': { auth: basic('lin:'), identitytoken: 'offline' },
        'empty.example.com': {},
      },
    });
    expect(problems).toEqual([]);
    expect(Object.fromEntries(fromFile)).toEqual({
      'docker.io': {
        username: 'ada',
        secret: { kind: 'password', username: 'ada', password: 'with:colons' },
      },
      'ghcr.io': {
        username: 'grace',
        secret: { kind: 'password', username: 'grace', password: 'hopper' },
      },
      'localhost:5000': { username: 'lin', secret: { kind: 'identity-token', token: 'offline' } },
    });
  });

  it('takes Docker’s own spelling of a key where there are several', () => {
    const auths = {
      'docker.io': { auth: basic('old:a') },
      'https://index.docker.io/v1/': { auth: basic('ada:b') },
      'index.docker.io': { auth: basic('older:c') },
    };
    expect(read({ auths }).fromFile.get('docker.io')?.username).toBe('ada');
  });

  it('names the helpers', () => {
    const { credsStore, credHelpers } = read({
      credsStore: 'desktop',
      credHelpers: { 'https://eu.example.com/': 'cloud', 'ghcr.io': '' },
    });
    expect(credsStore).toBe('desktop');
    expect([...credHelpers]).toEqual([['eu.example.com', 'cloud']]);
  });

  it('takes sign-ins from the environment too', () => {
    const DOCKER_AUTH_CONFIG = JSON.stringify({ auths: { 'ghcr.io': { auth: basic('ci:job') } } });
    const { fromEnvironment } = read({}, { DOCKER_AUTH_CONFIG });
    expect(fromEnvironment.get('ghcr.io')?.username).toBe('ci');
  });

  it('lies in the home folder unless DOCKER_CONFIG says otherwise', () => {
    writeFileSync(path.join(folder, 'config.json'), '{"credsStore":"pass"}');
    const home = path.join(folder, 'home');
    expect(readDockerConfig({}, home)).toMatchObject({ credsStore: undefined, problems: [] });
    expect(readDockerConfig({ DOCKER_CONFIG: folder }, home).credsStore).toBe('pass');
  });

  it.each([
    ['cut short', `{"auths":{"ghcr.io":{"auth":"${CANARY}`],
    ['with a stray comma', `{\n"auths":{"ghcr.io":{"auth":"${CANARY}"},}\n}`],
    ['with a bare secret', CANARY],
    ['of another shape', { auths: { 'ghcr.io': { auth: [CANARY] } } }],
    ['not an object', `["${CANARY}"]`],
  ])('is named, and nothing of it quoted, when it is %s', (_how, content) => {
    const { problems, fromFile } = read(content, {
      DOCKER_AUTH_CONFIG: '{"auths":{"ghcr.io":{"auth":"YTpi"}}}',
    });
    expect(problems).toMatchObject([
      { kind: 'docker-config-unreadable', file: path.join(folder, 'config.json') },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/canary/);
    expect(fromFile.size).toBe(0);
  });

  it('still gives what the environment has when the file is malformed, and the other way round', () => {
    const auths = { 'ghcr.io': { auth: basic('ada:b') } };
    const whole = JSON.stringify({ auths });
    expect(read('{', { DOCKER_AUTH_CONFIG: whole }).fromEnvironment.size).toBe(1);
    const other = read({ auths }, { DOCKER_AUTH_CONFIG: '{' });
    expect(other.fromFile.size).toBe(1);
    expect(other.problems).toMatchObject([{ file: 'DOCKER_AUTH_CONFIG' }]);
  });

  it('is named when it may not be read', () => {
    rmSync(path.join(folder, 'config.json'), { force: true });
    chmodSync(folder, 0o700);
    const { problems } = readDockerConfig({ DOCKER_CONFIG: path.join(folder, 'a\0b') }, '/nowhere');
    expect(problems).toMatchObject([{ kind: 'docker-config-unreadable' }]);
  });
});

it.each([
  ['https://index.docker.io/v1/', 'docker.io'],
  ['index.docker.io', 'docker.io'],
  ['https://index.docker.io/v1/access-token', undefined],
  ['https://index.docker.io/v1/refresh-token', undefined],
  ['https://Ghcr.io/v2/', 'ghcr.io'],
  ['http://localhost:5000', 'localhost:5000'],
  ['123.dkr.ecr.eu-west-1.amazonaws.com', '123.dkr.ecr.eu-west-1.amazonaws.com'],
  ['not a host', undefined],
  ['', undefined],
])('reads the key %j as %j', (key, host) => {
  expect(hostOfKey(key)).toBe(host);
});
