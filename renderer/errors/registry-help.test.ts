import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../app/engine/engine';
import { registryHelp } from './registry-help';

const HOST = 'reg.example.com:5000';
const unknownCa = { kind: 'registry-unknown-ca', host: HOST, raw: '' } as const;
const plainHttp = { kind: 'registry-plain-http', host: HOST, raw: '' } as const;

function engine(endpoint: string, store: 'classic' | 'podman' = 'classic'): EngineState {
  return { kind: 'connected', endpoint, name: 'x', version: '1', store };
}
const docker = engine('unix:///var/run/docker.sock');
const texts = (...about: Parameters<typeof registryHelp>) =>
  registryHelp(...about).map(({ text }) => text);

describe('registryHelp', () => {
  it('puts a certificate where this engine on this computer looks for it', () => {
    const install = 'install -D ca.crt';
    const end = `certs.d/${HOST}/ca.crt`;
    const rootless = engine('unix:///run/user/1000/docker.sock');
    const podman = engine('unix:///run/podman/podman.sock', 'podman');
    const desktop = engine('unix:///home/ada/.docker/desktop/docker.sock');
    expect(texts(unknownCa, 'linux', docker)).toEqual([`sudo ${install} /etc/docker/${end}`]);
    expect(texts(unknownCa, 'linux', rootless)).toEqual([`${install} ~/.config/docker/${end}`]);
    expect(texts(unknownCa, 'linux', podman)).toEqual([`sudo ${install} /etc/containers/${end}`]);
    expect(texts(unknownCa, 'linux', desktop)).toEqual([`${install} ~/.docker/${end}`]);
    expect(texts(unknownCa, 'darwin', docker)[0]).toContain('security add-trusted-cert');
    expect(texts(unknownCa, 'win32', docker)).toContain(
      'C:\\ProgramData\\docker\\certs.d\\reg.example.com5000\\ca.crt',
    );
  });

  it('allows plain HTTP in the settings this engine reads', () => {
    const line = `"insecure-registries": ["${HOST}"]`;
    const podman = engine('unix:///run/user/1000/podman/podman.sock', 'podman');
    expect(texts(plainHttp, 'linux', docker)).toEqual([line, 'sudo systemctl reload docker']);
    expect(texts(plainHttp, 'darwin', docker)).toEqual([line]);
    expect(registryHelp(plainHttp, 'win32', docker)[0]?.say).toContain('Docker Desktop');
    expect(texts(plainHttp, 'linux', podman)[0]).toContain('insecure = true');
    expect(registryHelp(plainHttp, 'linux', podman)[0]?.say).toContain('~/.config/containers');
  });

  it('makes a repository where there is a command for it', () => {
    const at = (repository: string) =>
      texts({ kind: 'repository-unknown', repository, raw: '' }, 'linux', docker);
    expect(at('123456789012.dkr.ecr.eu-west-1.amazonaws.com/ada/web')[0]).toContain(
      'aws ecr create-repository --repository-name ada/web',
    );
    expect(at('ghcr.io/ada/web')).toEqual([]);
  });

  it('leaves other failures to their own words', () => {
    expect(registryHelp({ kind: 'unknown', raw: '' }, 'linux', docker)).toEqual([]);
  });
});
