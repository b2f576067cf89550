import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { findEndpoint, socketPath } from './endpoint';

const none = () => false;

describe('where the engine is looked for', () => {
  it.each([
    ['unix:///tmp/engine.sock', 'unix:///tmp/engine.sock'],
    ['tcp://10.0.0.5:2376', 'tcp://10.0.0.5:2376'],
    ['localhost:2375', 'tcp://localhost:2375'],
  ])('DOCKER_HOST=%s decides, whatever sockets exist', (dockerHost, url) => {
    expect(findEndpoint({ DOCKER_HOST: dockerHost }, 'linux', () => true)).toEqual({ url });
  });

  it('takes the first of the usual sockets that exists', () => {
    const desktop = `${homedir()}/.docker/desktop/docker.sock`;
    const found = findEndpoint({}, 'linux', (file) => file === desktop);
    expect(found).toEqual({ url: `unix://${desktop}` });
  });

  it('finds the socket of rootless Docker', () => {
    const env = { XDG_RUNTIME_DIR: '/run/user/1000' };
    const found = findEndpoint(env, 'linux', (file) => file === '/run/user/1000/docker.sock');
    expect(found).toEqual({ url: 'unix:///run/user/1000/docker.sock' });
  });

  it("waits at Docker's own socket when none exists yet", () => {
    expect(findEndpoint({}, 'linux', none)).toEqual({ url: 'unix:///var/run/docker.sock' });
  });

  it('is a pipe on Windows, and the pipe has a path', () => {
    const endpoint = findEndpoint({}, 'win32', none);
    expect(socketPath(endpoint)).toBe('//./pipe/docker_engine');
  });
});
