import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';
import type { LabFolder } from './lab-folder';
import { output, type Program, startProgram, untilReady } from './program';
import { openSlowLine, type SlowLine } from './slow-line';

export interface PracticeRegistry {
  /** As used in image names: `localhost:<port>`. The port is the slow line's. */
  readonly host: string;
  readonly username: 'ada';
  readonly password: string;
  readonly line: SlowLine;
}

/** A registry with nothing between it and who speaks to it. */
export interface StraightRegistry extends Omit<PracticeRegistry, 'line'> {
  /** What it stores; deleted, it begins anew. */
  readonly storage: string;
}

/** A password made for this lab: easy to read out and to type. */
export function makePassword(): string {
  return `harbour-${randomBytes(4).toString('hex')}`;
}

/**
 * Debian's docker-registry on a socket of its own; the slow line is the only way to it.
 * @param name of its folder and log.
 */
export async function startRegistry(lab: LabFolder, name = 'registry'): Promise<PracticeRegistry> {
  const socket = join(lab.folder(name), 'registry.sock');
  const password = makePassword();
  const program = await serve(lab, name, password, ['net: unix', `addr: "${socket}"`]);
  await untilReady(program, () => Promise.resolve(existsSync(socket)));
  const line = await openSlowLine({ path: socket });
  return { host: `localhost:${String(line.port)}`, username: 'ada', password, line };
}

/**
 * The same, on a port of its own: for benches, since a line in front of it costs as much processor
 * time as what is measured.
 */
export async function startStraightRegistry(
  lab: LabFolder,
  name = 'straight-registry',
): Promise<StraightRegistry> {
  const address = `127.0.0.1:${String(await freePort())}`;
  const password = makePassword();
  const program = await serve(lab, name, password, [`addr: "${address}"`]);
  const answers = () => fetch(`http://${address}/v2/`).then(() => true);
  await untilReady(program, () => answers().catch(() => false));
  const host = address.replace('127.0.0.1', 'localhost');
  return { host, username: 'ada', password, storage: join(lab.folder(name), 'storage') };
}

async function serve(
  lab: LabFolder,
  name: string,
  password: string,
  http: readonly string[],
): Promise<Program> {
  const folder = lab.folder(name);
  await letIn(folder, password);
  const file = join(folder, 'config.yml');
  writeFileSync(file, configuration(folder, http), { mode: 0o600 });
  return startProgram(lab, name, ['docker-registry', 'serve', file]);
}

/** From now on ada's password, and no other; the registry looks at the file each time. */
export async function letIn(folder: string, password: string): Promise<void> {
  const users = await output('htpasswd', ['-n', '-B', '-i', 'ada'], { input: password });
  writeFileSync(join(folder, 'htpasswd'), `${users.trim()}\n`, { mode: 0o600 });
}

function configuration(folder: string, http: readonly string[]): string {
  return [
    'version: 0.1',
    'log: { level: warn, accesslog: { disabled: true } }',
    'storage:',
    `  filesystem: { rootdirectory: "${join(folder, 'storage')}" }`,
    '  delete: { enabled: true }',
    'http:',
    ...http.map((each) => `  ${each}`),
    `  secret: "${randomBytes(16).toString('hex')}"`,
    `auth: { htpasswd: { realm: "Practice registry", path: "${join(folder, 'htpasswd')}" } }`,
    '',
  ].join('\n');
}

const manifestTypes = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
];

/** The digest the registry itself holds under this tag; throws when it holds none. */
export async function manifestDigest(
  registry: Pick<PracticeRegistry, 'host' | 'username' | 'password'>,
  repository: string,
  tag: string,
): Promise<string> {
  const pair = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
  const answer = await fetch(`http://${registry.host}/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers: { authorization: `Basic ${pair}`, accept: manifestTypes.join(', ') },
  });
  const digest = answer.headers.get('docker-content-digest');
  if (answer.ok && digest !== null) return digest;
  throw new Error(`The registry holds no ${repository}:${tag} (HTTP ${String(answer.status)}).`);
}
