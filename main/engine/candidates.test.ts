import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Surroundings, selectEngine } from './candidates';

const RECORDED = path.join(__dirname, 'fixtures', 'docker-28.2-contexts');
const HOME = '/home/ada';
const DOCKER = '/var/run/docker.sock';
const PODMAN = '/run/user/1000/podman/podman.sock';
const COLIMA = `${HOME}/.colima/default/docker.sock`;

let empty: string;
beforeEach(() => {
  empty = mkdtempSync(path.join(tmpdir(), 'slipway-candidates-'));
});
afterEach(() => {
  rmSync(empty, { recursive: true });
});

function at(
  env: Record<string, string>,
  sockets: readonly string[] = [DOCKER],
  platform: NodeJS.Platform = 'linux',
): Surroundings {
  return {
    env: { DOCKER_CONFIG: RECORDED, XDG_RUNTIME_DIR: '/run/user/1000', ...env },
    platform,
    home: HOME,
    find: (socket) => (sockets.includes(socket) ? socket : undefined),
  };
}

describe('the engine in use', () => {
  const host = { DOCKER_HOST: 'tcp://10.1.1.1:2375' };
  const context = { DOCKER_CONTEXT: 'secure' };
  it.each([
    [
      'a choice in the app, before everything',
      { ...host, ...context },
      'context:laptop',
      'context:laptop',
      'chosen',
    ],
    [
      'DOCKER_HOST, before any context',
      { ...host, ...context },
      null,
      'docker-host',
      'docker-host',
    ],
    ['DOCKER_CONTEXT, before the current one', context, null, 'context:secure', 'docker-context'],
    ['the current context', {}, null, 'context:laptop', 'current-context'],
    [
      'the usual socket for the context “default”',
      { DOCKER_CONTEXT: 'default' },
      null,
      `socket:unix://${DOCKER}`,
      'default-socket',
    ],
    [
      'Docker’s own choice, when DOCKER_HOST was chosen and is gone',
      context,
      'docker-host',
      'context:secure',
      'docker-context',
    ],
  ] as const)('is %s', (_what, env, chosen, id, reason) => {
    const { inUse, reason: why } = selectEngine(at(env), chosen);
    expect(inUse.id).toBe(id);
    expect(why).toBe(reason);
  });

  it.each([
    ['Docker’s own socket, if it is there', [DOCKER, COLIMA, PODMAN], DOCKER, 'default-socket'],
    ['the first of the others otherwise', [COLIMA, PODMAN], COLIMA, 'found-socket'],
    [
      'rootless Docker’s',
      ['/run/user/1000/docker.sock'],
      '/run/user/1000/docker.sock',
      'found-socket',
    ],
    ['Docker’s own, waited for, where there is none', [], DOCKER, 'default-socket'],
  ])('without a word from anyone is %s', (_what, sockets, socket, why) => {
    const { inUse, reason } = selectEngine(at({ DOCKER_CONFIG: empty }, sockets), null);
    expect(inUse.endpoint.url).toBe(`unix://${socket}`);
    expect(reason).toBe(why);
  });

  it('waits at a pipe on Windows', () => {
    const { inUse } = selectEngine(at({ DOCKER_CONFIG: empty }, [], 'win32'), null);
    expect(inUse.endpoint.url).toBe('npipe:////./pipe/docker_engine');
  });

  it.each([
    ['context:gone', /no context named “gone”/],
    [`socket:unix://${PODMAN}`, undefined],
  ])('stays the chosen %s while that is away', (chosen, problem) => {
    const { inUse, reason, candidates } = selectEngine(at({}), chosen);
    expect(inUse.id).toBe(chosen);
    expect(reason).toBe('chosen');
    expect(candidates).toContain(inUse);
    if (problem) expect(inUse.endpoint.problem).toMatch(problem);
    else expect(inUse.name).toBe('Podman');
  });

  it('is not quietly another one when Docker’s context is missing', () => {
    const { inUse } = selectEngine(at({ DOCKER_CONTEXT: 'typo' }), null);
    expect(inUse.endpoint.problem).toMatch(/no context named “typo”/);
  });
});

describe('the candidates', () => {
  const names = (surroundings: Surroundings) =>
    selectEngine(surroundings, null).candidates.map(({ kind, name }) => `${kind} ${name}`);

  it('are DOCKER_HOST, the contexts and the sockets that exist', () => {
    expect(names(at({ DOCKER_HOST: 'tcp://x:1' }, [DOCKER, COLIMA, PODMAN]))).toEqual([
      'docker-host DOCKER_HOST',
      'context build.box-2+arm',
      'context laptop',
      'context secure',
      'socket Docker',
      'socket Colima',
      'socket Podman',
    ]);
  });

  it('name a socket once, though a context or a link leads to it, too', () => {
    const linked: Surroundings = {
      ...at({}, []),
      find: (socket) =>
        [DOCKER, `${HOME}/.docker/run/docker.sock`, '/run/user/1000/docker.sock'].includes(socket)
          ? '/run/user/1000/docker.sock'
          : undefined,
    };
    expect(names(linked).filter((name) => name.startsWith('socket'))).toEqual([]);
  });

  it.each([
    ['linux', `${HOME}/.docker/desktop/docker.sock`, 'Docker Desktop'],
    ['linux', `${HOME}/.config/colima/default/docker.sock`, 'Colima'],
    ['linux', '/run/podman/podman.sock', 'Podman'],
    ['darwin', `${HOME}/.docker/run/docker.sock`, 'Docker Desktop'],
    ['darwin', `${HOME}/.orbstack/run/docker.sock`, 'OrbStack'],
    ['darwin', `${HOME}/.rd/docker.sock`, 'Rancher Desktop'],
    ['darwin', `${HOME}/.local/share/containers/podman/machine/podman.sock`, 'Podman'],
    ['win32', '//./pipe/podman-machine-default', 'Podman'],
    ['win32', '//./pipe/dockerDesktopLinuxEngine', 'Docker Desktop'],
  ] as const)('on %s with %s are %s', (platform, socket, name) => {
    const { candidates } = selectEngine(at({ DOCKER_CONFIG: empty }, [socket], platform), null);
    expect(candidates.map((each) => each.name)).toEqual([name]);
  });

  it('come with what could not be read', () => {
    writeFileSync(path.join(empty, 'config.json'), '{');
    const { skipped } = selectEngine(at({ DOCKER_CONFIG: empty }), null);
    expect(skipped).toEqual([{ file: path.join(empty, 'config.json'), reason: 'It is not JSON.' }]);
  });
});
