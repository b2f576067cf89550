import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngines } from './engines';

const PODMAN = '/run/podman/podman.sock';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-engines-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function setUp(sockets: string[], env: Record<string, string> = {}) {
  const kept: { engine: string | null } = { engine: null };
  const engines = createEngines(
    {
      env: { DOCKER_CONFIG: folder, ...env },
      platform: 'linux',
      home: folder,
      find: (socket) => (sockets.includes(socket) ? socket : undefined),
    },
    {
      read: () => kept.engine,
      write: (engine) => {
        kept.engine = engine;
      },
    },
  );
  return { engines, kept };
}

describe('the engines', () => {
  it('keep the choice, and let it go again', () => {
    const { engines, kept } = setUp(['/var/run/docker.sock', PODMAN]);
    expect(engines.choose(`socket:unix://${PODMAN}`).ok).toBe(true);
    expect(engines.endpoint().url).toBe(`unix://${PODMAN}`);
    expect(engines.list()).toMatchObject({
      reason: 'chosen',
      own: 'socket:unix:///var/run/docker.sock',
    });
    expect(engines.choose(null).ok).toBe(true);
    expect(engines.endpoint().url).toBe('unix:///var/run/docker.sock');
    expect(kept.engine).toBeNull();
  });

  it('take no address from the window that is not on the list', async () => {
    const { engines, kept } = setUp([]);
    const stranger = 'socket:unix:///etc/passwd';
    expect(engines.choose(stranger).ok).toBe(false);
    expect((await engines.probe(stranger)).ok).toBe(false);
    expect(kept.engine).toBeNull();
  });

  it('do not change under a connection: a socket that turns up waits to be looked for', () => {
    const sockets = [PODMAN];
    const { engines } = setUp(sockets);
    sockets.push('/var/run/docker.sock');
    expect(engines.endpoint().url).toBe(`unix://${PODMAN}`);
    expect(engines.list()).toMatchObject({
      inUse: `socket:unix://${PODMAN}`,
      own: 'socket:unix:///var/run/docker.sock',
    });
    expect(engines.lookAgain().url).toBe('unix:///var/run/docker.sock');
  });

  it('follow Docker to another context and back, but not away from the user’s own choice', () => {
    const { engines } = setUp(['/var/run/docker.sock', PODMAN]);
    const use = (currentContext?: string) => {
      writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ currentContext }));
    };
    expect(engines.follow()).toBe(false);
    use('ferry');
    expect(engines.follow()).toBe(true);
    expect(engines.list()).toMatchObject({ inUse: 'context:ferry', reason: 'current-context' });
    expect(engines.follow()).toBe(false);
    use();
    expect(engines.follow()).toBe(true);
    expect(engines.endpoint().url).toBe('unix:///var/run/docker.sock');
    engines.choose(`socket:unix://${PODMAN}`);
    use('ferry');
    expect(engines.follow()).toBe(false);
    expect(engines.endpoint().url).toBe(`unix://${PODMAN}`);
  });

  it('do not follow a socket that turns up', () => {
    const sockets = [PODMAN];
    const { engines } = setUp(sockets);
    sockets.push('/var/run/docker.sock');
    expect(engines.follow()).toBe(false);
    expect(engines.endpoint().url).toBe(`unix://${PODMAN}`);
  });

  it('go where the endpoint says, whatever DOCKER_HOST this process has', async () => {
    const socket = path.join(folder, 'engine.sock');
    const server = createServer((_request, response) => {
      response.end(JSON.stringify({ Version: '4.9', Components: [{ Name: 'Podman Engine' }] }));
    });
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const before = process.env['DOCKER_HOST'];
    process.env['DOCKER_HOST'] = 'tcp://127.0.0.1:1';
    try {
      const { engines } = setUp([], { DOCKER_HOST: `unix://${socket}` });
      expect(await engines.probe('docker-host')).toEqual({
        ok: true,
        value: { name: 'Podman', version: '4.9', store: 'podman' },
      });
      expect(process.env['DOCKER_HOST']).toBe('tcp://127.0.0.1:1');
    } finally {
      if (before === undefined) delete process.env['DOCKER_HOST'];
      else process.env['DOCKER_HOST'] = before;
      server.close();
    }
  });

  it('never tell of a password in an address', async () => {
    const { engines } = setUp([], { DOCKER_HOST: 'ssh://ada:canary-secret@example.com' });
    const told = JSON.stringify([engines.list(), await engines.probe('docker-host')]);
    expect(told).toContain('ssh://ada@example.com');
    expect(told).not.toContain('canary-secret');
  });
});
