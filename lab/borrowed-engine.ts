// Where no private engine can run (macOS, Windows, no root): the engine that is already there, with
// a registry in a container. All that is made on it carries the lab's label, or is listed, and goes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dockerCommand } from './engine';
import type { LabFolder } from './lab-folder';
import { output } from './program';
import type { PracticeRegistry } from './registry';
import type { Docker } from './sample-images';

export interface Borrowed {
  readonly dockerHost: string;
  readonly registry: Omit<PracticeRegistry, 'line'>;
  readonly docker: Docker;
}

const registryImage = 'registry:3';
const baseImage = 'python:3-alpine';
const sampleImage = 'python-hello-world:latest';

// Made once with `htpasswd -B`: there is no such program everywhere. The registry it opens listens
// on this machine alone and lives as long as the lab.
const password = 'practice-harbour';
const users = 'ada:$2y$05$qhi6YbpDcftiro4Z/IzNBu2twM0I28suBP7pb8o1wL0gtwqLCQcy6';

/** Throws, saying what to do, where there is no engine on this machine. */
export async function borrowEngine(lab: LabFolder, say: (line: string) => void): Promise<Borrowed> {
  const dockerHost = await localEngine();
  const docker = dockerCommand(dockerHost, lab.folder('borrowed'));
  say(
    `Using the Docker engine that is already here, with a registry in a container (${dockerHost})`,
  );
  const label = `slipway.lab=${lab.id}`;
  const tags: string[] = [];
  let host = '';
  // The warden reads it; so it is written before anything is made.
  const note = () => {
    const env = { DOCKER_HOST: dockerHost, DOCKER_CONFIG: lab.folder('borrowed') };
    writeFileSync(join(lab.path, 'borrowed.json'), JSON.stringify({ env, label, tags, host }));
  };
  const make = async (tag: string, how: () => Promise<unknown>) => {
    if (await isThere(docker, tag)) return;
    tags.push(tag);
    note();
    await how();
  };
  note();
  await make(registryImage, () => docker(['pull', '--quiet', registryImage]));
  host = await startRegistry(docker, label);
  note();
  await make(baseImage, () => docker(['pull', '--quiet', baseImage]));
  await make(sampleImage, () => buildSample(docker));
  return { dockerHost, docker, registry: { host, username: 'ada', password } };
}

/** Where the user's own docker command line goes, if that is on this machine. */
async function localEngine(): Promise<string> {
  const ask = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  const env = Object.fromEntries(
    Object.entries(process.env).map(([name, value]) => [name, value ?? '']),
  );
  const said = await output('docker', ask, { env }).catch(() => '');
  const host = process.env['DOCKER_HOST'] ?? said.trim();
  if (!/^(unix|npipe):/.test(host)) {
    throw new Error(
      'The lab needs a Docker engine on this machine. Start Docker and try again, or run this as ' +
        'root on Debian or Ubuntu, where the lab brings its own.',
    );
  }
  await dockerCommand(host, '')(['version', '--format', '{{.Server.Version}}']);
  return host;
}

async function isThere(docker: Docker, tag: string): Promise<boolean> {
  return (await docker(['images', '--quiet', tag])).trim() !== '';
}

/** Resolves to its address as used in image names. */
async function startRegistry(docker: Docker, label: string): Promise<string> {
  const settings = {
    REGISTRY_AUTH: 'htpasswd',
    REGISTRY_AUTH_HTPASSWD_REALM: 'Practice registry',
    REGISTRY_AUTH_HTPASSWD_PATH: '/users',
    REGISTRY_STORAGE_DELETE_ENABLED: 'true',
  };
  const env = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const publish = ['--publish', '127.0.0.1::5000'];
  const made = await docker(['create', '--label', label, ...publish, ...env, registryImage]);
  const container = made.trim();
  await docker(['cp', '-', `${container}:/`], tarOf('users', `${users}\n`));
  await docker(['start', container]);
  const port = /:(\d+)\s*$/m.exec(await docker(['port', container, '5000/tcp']))?.[1];
  if (port === undefined) throw new Error('The registry container has no port.');
  const host = `localhost:${port}`;
  for (let tenths = 0; tenths < 300; tenths += 1) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
    if (answer?.status === 401) return host;
    await pause(100);
  }
  throw new Error(`The registry container did not answer:\n${await docker(['logs', container])}`);
}

async function buildSample(docker: Docker): Promise<void> {
  const files = join(__dirname, 'images', 'python-hello-world');
  const dockerfile = join(files, 'Dockerfile.pip');
  await docker(['build', '--quiet', `--tag=${sampleImage}`, `--file=${dockerfile}`, files]);
}

/** A tar archive of one small text file: `docker cp` takes it where a folder cannot be shared. */
function tarOf(name: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000444\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
  body.write(text);
  return Buffer.concat([header, body, Buffer.alloc(1024)]);
}
