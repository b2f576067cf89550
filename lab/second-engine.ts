// Another private engine beside the lab's own, for what needs two: empty, with no containers, and on
// request listening over TCP with TLS, both sides showing certificates.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificates, makeCertificates } from './certificates';
import { dockerCommand, type Engine, type EngineOptions, privateEngine } from './engine';
import { freePort } from './free-port';
import type { Lab } from './lab';
import { inOwnMounts } from './own-mounts';
import { sameFolder } from './same-folder';

export interface SecondEngine extends Engine {
  readonly docker: (...args: string[]) => Promise<string>;
  /** The socket's path. */
  readonly socket: string;
  /** Stops every thread of it, as sleep does: connections stay open, nothing answers. */
  freeze(): void;
  thaw(): void;
}

export interface TlsEngine extends SecondEngine {
  readonly tlsHost: string;
  readonly certificates: Certificates;
}

/** Started already. It ends with the lab, or with `stop`. */
export async function startSecondEngine(lab: Lab, name: string): Promise<SecondEngine> {
  return start(lab, { name });
}

/** A second engine whose `/etc/docker` is a folder of the lab's. */
export async function startSettledEngine(
  lab: Lab,
  name: string,
): Promise<{ engine: SecondEngine; settings: string }> {
  const settings = sameFolder(lab).folder(name, 'etc-docker');
  // An engine makes it as it starts, if it is not there yet.
  mkdirSync('/etc/docker', { recursive: true });
  const engine = await start(lab, {
    name,
    within: (command) => inOwnMounts([{ at: '/etc/docker', from: settings }], command),
  });
  return { engine, settings };
}

export async function startTlsEngine(lab: Lab, name: string): Promise<TlsEngine> {
  const certificates = await makeCertificates(join(lab.folder, name, 'certificates'));
  const tlsHost = `tcp://127.0.0.1:${String(await freePort())}`;
  const { server } = certificates;
  const more = [
    `--host=${tlsHost}`,
    '--tlsverify',
    `--tlscacert=${server.ca}`,
    `--tlscert=${server.cert}`,
    `--tlskey=${server.key}`,
  ];
  const engine = await start(lab, { name, more });
  return { ...engine, tlsHost, certificates };
}

async function start(
  lab: Lab,
  options: EngineOptions & { readonly name: string },
): Promise<SecondEngine> {
  const { name } = options;
  const folder = sameFolder(lab);
  const engine = privateEngine(folder, options);
  await engine.start();
  const docker = dockerCommand(engine.dockerHost, folder.folder(name, 'docker'));
  const signal = (what: NodeJS.Signals) => {
    process.kill(Number(readFileSync(join(lab.folder, name, 'pid'), 'utf8')), what);
  };
  return {
    ...engine,
    docker: (...args) => docker(args),
    socket: engine.dockerHost.slice('unix://'.length),
    freeze: () => {
      signal('SIGSTOP');
    },
    thaw: () => {
      signal('SIGCONT');
    },
  };
}
