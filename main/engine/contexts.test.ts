import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContexts } from './contexts';

/** Written by Docker's own command line, 28.2. */
const RECORDED = path.join(__dirname, 'fixtures', 'docker-28.2-contexts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-contexts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const docker = (...args: string[]) =>
  execFileSync('docker', args, {
    env: { PATH: process.env['PATH'], HOME: folder, DOCKER_CONFIG: folder },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

function hasDocker(): boolean {
  try {
    execFileSync('docker', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A context's files, wherever its endpoint needs none. */
function write(id: string, meta: string): string {
  const file = path.join(folder, 'contexts', 'meta', id.repeat(64), 'meta.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, meta);
  return file;
}

describe('the contexts Docker’s command line made', () => {
  it('are read as recorded', () => {
    const { contexts, current, skipped } = readContexts(RECORDED);
    expect(contexts.map(({ name, endpoint }) => [name, endpoint.url])).toEqual([
      ['build.box-2+arm', 'ssh://ada@build.example.com:2222'],
      ['laptop', 'unix:///run/user/1000/docker.sock'],
      ['secure', 'tcp://10.0.0.5:2376'],
    ]);
    expect(current).toBe('laptop');
    expect(skipped).toEqual([]);
  });

  it('speak TLS with the files that are there, and nothing says not to verify', () => {
    const { endpoint } = readContexts(RECORDED).contexts[2] ?? {};
    expect(endpoint).toEqual({
      url: 'tcp://10.0.0.5:2376',
      tls: { ca: expect.stringMatching(/\/tls\/[0-9a-f]{64}\/docker\/ca\.pem$/) as string },
    });
  });

  it.runIf(hasDocker())('are read as the one on this computer makes them', () => {
    const list = () => {
      const lines = docker('context', 'ls', '--format', '{{.Name}} {{.DockerEndpoint}}').split(
        '\n',
      );
      return lines.filter((line) => line !== '' && !line.startsWith('default ')).sort();
    };
    const ours = () =>
      readContexts(folder)
        .contexts.map(({ name, endpoint }) => `${name} ${endpoint.url}`)
        .sort();
    expect(ours()).toEqual([]);
    for (const host of ['unix:///x.sock', 'ssh://ada@example.com', 'tcp://10.0.0.5:2375']) {
      docker('context', 'create', `to-${host.slice(0, 3)}`, '--docker', `host=${host}`);
      expect(ours()).toEqual(list());
    }
    docker('context', 'use', 'to-ssh');
    expect(readContexts(folder).current).toBe('to-ssh');
    docker('context', 'rm', '--force', 'to-ssh');
    expect(ours()).toEqual(list());
  });
});

describe('what is in the way', () => {
  it('is no problem where nothing is', () => {
    const none = { contexts: [], current: undefined, skipped: [] };
    expect(readContexts(path.join(folder, 'nowhere'))).toEqual(none);
  });

  it.each([
    ['not JSON', '{"Name":', 'It is not JSON.'],
    ['another shape', '[]', 'It is not what Docker writes there.'],
    [
      'without a host',
      '{"Name":"x","Endpoints":{"docker":{}}}',
      'Something is wrong at Endpoints.docker.Host.',
    ],
    [
      'for something else',
      '{"Name":"x","Endpoints":{"kubernetes":{}}}',
      'Something is wrong at Endpoints.docker.',
    ],
  ])('is named and left out when it is %s; the others count', (_what, meta, reason) => {
    cpSync(RECORDED, folder, { recursive: true });
    const file = write('f', meta);
    const { contexts, skipped } = readContexts(folder);
    expect(contexts).toHaveLength(3);
    expect(skipped).toEqual([{ file, reason }]);
  });

  it('is named when it is config.json; the contexts count', () => {
    cpSync(RECORDED, folder, { recursive: true });
    const file = path.join(folder, 'config.json');
    writeFileSync(file, 'nonsense');
    const { contexts, current, skipped } = readContexts(folder);
    expect(contexts).toHaveLength(3);
    expect(current).toBeUndefined();
    expect(skipped).toEqual([{ file, reason: 'It is not JSON.' }]);
  });

  it('is a folder without its file', () => {
    mkdirSync(path.join(folder, 'contexts', 'meta', 'e'.repeat(64)), { recursive: true });
    expect(readContexts(folder).skipped[0]?.reason).toBe('The file is missing.');
  });
});
