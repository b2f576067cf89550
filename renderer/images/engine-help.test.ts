import { describe, expect, it } from 'vitest';
import { howToStart } from './engine-help';

const away = (endpoint: string, raw = '') =>
  ({ kind: 'engine-unreachable', endpoint, raw }) as const;

describe('an engine that is away', () => {
  it.each([
    ['/var/run/docker.sock', 'linux', 'Docker isn’t running', 'sudo systemctl start docker'],
    ['/home/ada/.colima/default/docker.sock', 'darwin', 'Colima isn’t running', 'colima start'],
    [
      '/run/user/1000/podman/podman.sock',
      'linux',
      'Podman isn’t running',
      'systemctl --user start podman.socket',
    ],
    ['//./pipe/podman-machine-default', 'win32', 'Podman isn’t running', 'podman machine start'],
    ['/home/ada/.rd/docker.sock', 'linux', 'Rancher Desktop isn’t running', undefined],
    ['tcp://10.0.0.5:2376', 'linux', 'The engine can’t be reached', undefined],
    ['ssh://ada@build.example.com', 'darwin', 'The engine can’t be reached', undefined],
    ['context gone', 'linux', 'Docker’s context is missing', 'docker context ls'],
  ] as const)('at %s on %s is started its own way', (endpoint, platform, title, command) => {
    const help = howToStart(away(endpoint), platform);
    expect([help.title, help.command]).toEqual([title, command]);
  });

  it('that may not be opened is named with its socket and the group', () => {
    const error = { kind: 'engine-forbidden', endpoint: '/run/x.sock', raw: '' } as const;
    const { steps, command } = howToStart(error, 'linux');
    expect(steps).toMatch(/\/run\/x\.sock.*docker group/);
    expect(command).toContain('usermod -aG docker');
  });
});
