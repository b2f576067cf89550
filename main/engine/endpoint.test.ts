import { describe, expect, it } from 'vitest';
import { dockerHost, socketPath, withoutPassword } from './endpoint';

const HOME = '/home/ada';

function pems(folder: string) {
  return { ca: `${folder}/ca.pem`, cert: `${folder}/cert.pem`, key: `${folder}/key.pem` };
}

describe('DOCKER_HOST', () => {
  it.each([
    ['unix:///tmp/engine.sock', 'unix:///tmp/engine.sock'],
    ['tcp://10.0.0.5:2376', 'tcp://10.0.0.5:2376'],
    ['localhost:2375', 'tcp://localhost:2375'],
    ['ssh://ada@build.example.com', 'ssh://ada@build.example.com'],
    ['npipe:////./pipe/docker_engine', 'npipe:////./pipe/docker_engine'],
  ])('%s is %s, without TLS', (said, url) => {
    expect(dockerHost({ DOCKER_HOST: said }, HOME)).toEqual({ url });
  });

  it.each([undefined, ''])('%j says nothing', (said) => {
    expect(dockerHost({ DOCKER_HOST: said }, HOME)).toBeUndefined();
  });

  it.each([
    [{ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' }, '/certs'],
    [{ DOCKER_TLS_VERIFY: '0', DOCKER_CERT_PATH: '/certs' }, '/certs'],
    [{ DOCKER_TLS_VERIFY: '1' }, '/home/ada/.docker'],
    [{ DOCKER_TLS_VERIFY: '1', DOCKER_CONFIG: '/etc/docker-ada' }, '/etc/docker-ada'],
  ])('speaks TLS over tcp with %j', (env, folder) => {
    const url = 'tcp://10.0.0.5:2376';
    expect(dockerHost({ DOCKER_HOST: url, ...env }, HOME)).toEqual({ url, tls: pems(folder) });
  });

  it('does not need TLS for a socket', () => {
    const env = { DOCKER_HOST: 'unix:///x.sock', DOCKER_TLS_VERIFY: '1' };
    expect(dockerHost(env, HOME)).toEqual({ url: 'unix:///x.sock' });
  });
});

it.each([
  ['unix:///var/run/docker.sock', '/var/run/docker.sock'],
  ['npipe:////./pipe/docker_engine', '//./pipe/docker_engine'],
  ['tcp://localhost:2375', undefined],
])('the file behind %s is %s', (url, file) => {
  expect(socketPath({ url })).toBe(file);
});

describe('a password in an address', () => {
  it.each(['hunter2', 'p@ss:w/rd'])('goes no further: %s', (password) => {
    const { url, problem } = withoutPassword({ url: `ssh://ada:${password}@example.com:22` });
    expect(url).toBe('ssh://ada@example.com:22');
    expect(problem).toMatch(/password/);
  });

  it.each([
    'ssh://ada@example.com:22',
    'tcp://10.0.0.5:2376',
    'tcp://[::1]:2376',
    'unix:///home/ada@work:1/docker.sock',
    'npipe:////./pipe/docker_engine',
  ])('is not seen where there is none: %s', (url) => {
    expect(withoutPassword({ url })).toEqual({ url });
  });
});
