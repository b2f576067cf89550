// The practice registry's container: official image, an account in a file, data in a named volume.
// It is found by its label, and by nothing else: a restart of the app or the engine loses nothing.
import type Docker from 'dockerode';
import { z } from 'zod';
import { rawText } from '../../app/app-error';
import { smallTar } from './small-tar';

export const PRACTICE_LABEL = 'slipway.practice';
const ROLE = 'registry';
const NAME = 'slipway-practice-registry';
/** The registry's own port, inside. */
const INSIDE = '5000/tcp';
const DATA = '/var/lib/registry';
const USERS = { folder: 'slipway', file: 'users' };
const STOP_SECONDS = 5;
const LOG_LINES = 20;

/** Nothing in here is a secret: whoever may ask the engine can read it. */
const SETTINGS = [
  'REGISTRY_AUTH=htpasswd',
  'REGISTRY_AUTH_HTPASSWD_REALM=Practice registry',
  `REGISTRY_AUTH_HTPASSWD_PATH=/${USERS.folder}/${USERS.file}`,
  'REGISTRY_STORAGE_DELETE_ENABLED=true',
  `REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY=${DATA}`,
  // Without it version 3 sends traces to a collector that is not there, and fills its log with that.
  'OTEL_TRACES_EXPORTER=none',
];

const listSchema = z.array(z.object({ Id: z.string() }));
const inspectSchema = z.object({
  State: z.object({
    Running: z.boolean(),
    Health: z.object({ Status: z.string().optional() }).nullish(),
  }),
  HostConfig: z.object({
    PortBindings: z
      .record(z.string(), z.array(z.object({ HostPort: z.string() })).nullish())
      .nullish(),
  }),
});

export interface PracticeContainer {
  id: string;
  isRunning: boolean;
  /** On loopback of the engine's computer. */
  port: number;
  health: 'healthy' | 'unhealthy' | 'starting' | 'untold';
}

export async function findPracticeContainer(
  docker: Docker,
): Promise<PracticeContainer | undefined> {
  const filters = { label: [`${PRACTICE_LABEL}=${ROLE}`] };
  const [first] = listSchema.parse(await docker.listContainers({ all: true, filters }));
  if (first === undefined) return undefined;
  const { State, HostConfig } = inspectSchema.parse(await docker.getContainer(first.Id).inspect());
  const port = Number(HostConfig.PortBindings?.[INSIDE]?.[0]?.HostPort);
  // A container without a port of its own is none that Slipway made.
  if (!Number.isInteger(port) || port < 1) return undefined;
  return { id: first.Id, isRunning: State.Running, port, health: healthOf(State.Health?.Status) };
}

/** Created and not yet started. @returns its id. */
export async function createPracticeContainer(
  docker: Docker,
  { image, port }: { image: string; port: number },
): Promise<string> {
  const container = await docker.createContainer({
    name: NAME,
    Image: image,
    Env: SETTINGS,
    Labels: { [PRACTICE_LABEL]: ROLE },
    ExposedPorts: { [INSIDE]: {} },
    HostConfig: {
      PortBindings: { [INSIDE]: [{ HostIp: '127.0.0.1', HostPort: port.toString() }] },
      Mounts: [{ Type: 'volume', Source: NAME, Target: DATA }],
      RestartPolicy: { Name: 'unless-stopped' },
    },
  });
  return container.id;
}

/** Before it starts, or while it runs: the registry notices a newer file. */
export async function putUsers(docker: Docker, id: string, users: string): Promise<void> {
  const tar = smallTar(USERS.folder, USERS.file, users, new Date());
  await docker.getContainer(id).putArchive(tar, { path: '/' });
}

export async function startContainer(docker: Docker, id: string): Promise<void> {
  await unlessStatus(304, docker.getContainer(id).start());
}

export async function stopContainer(docker: Docker, id: string): Promise<void> {
  await unlessStatus(304, docker.getContainer(id).stop({ t: STOP_SECONDS }));
}

export async function removeContainer(docker: Docker, id: string): Promise<void> {
  await unlessStatus(404, docker.getContainer(id).remove({ force: true }));
}

/** What was pushed to it, for good. */
export async function removePracticeData(docker: Docker): Promise<void> {
  await unlessStatus(404, docker.getVolume(NAME).remove());
}

/** Why it ended, in its own words; empty where the engine keeps no log. */
export async function lastWords(docker: Docker, id: string): Promise<string> {
  const options = { stdout: true, stderr: true, tail: LOG_LINES, follow: false } as const;
  const log = await docker
    .getContainer(id)
    .logs(options)
    .catch(() => Buffer.of());
  return rawText(withoutFrames(log).toString('utf8').trim());
}

export async function hasImage(docker: Docker, reference: string): Promise<boolean> {
  try {
    await docker.getImage(reference).inspect();
    return true;
  } catch (cause) {
    if (statusOf(cause) === 404) return false;
    throw cause;
  }
}

/** `POST /containers/{id}/attach`: each piece of a log has a header of eight bytes, its length last. */
function withoutFrames(log: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 8 <= log.length; ) {
    const end = at + 8 + log.readUInt32BE(at + 4);
    pieces.push(log.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(pieces);
}

async function unlessStatus(status: number, answer: Promise<unknown>): Promise<void> {
  await answer.catch((cause: unknown) => {
    if (statusOf(cause) !== status) throw cause;
  });
}

function statusOf(cause: unknown): unknown {
  return cause instanceof Error && 'statusCode' in cause ? cause.statusCode : undefined;
}

function healthOf(status: string | undefined): PracticeContainer['health'] {
  return status === 'healthy' || status === 'unhealthy' || status === 'starting'
    ? status
    : 'untold';
}
