// Many names in a registry of the lab's, cheaply: one small image goes there by plain HTTP, and gets its
// other names on disk, filed as the registry itself files them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PracticeRegistry } from './registry';

const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';

export interface Shelf extends Pick<PracticeRegistry, 'host' | 'username' | 'password'> {
  /** The folder where it stores all it has. */
  readonly storage: string;
}

/** @param names `repository:tag` each, one at least. All name one image with a layer of `layerBytes`. */
export async function fillRegistry(
  shelf: Shelf,
  names: readonly string[],
  layerBytes = 2_048,
): Promise<void> {
  const layer = Buffer.alloc(layerBytes, 'cargo');
  const config = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      created: '2026-01-02T03:04:05Z',
      rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
    }),
  );
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: part('application/vnd.docker.container.image.v1+json', config),
      layers: [part('application/vnd.docker.image.rootfs.diff.tar', layer)],
    }),
  );
  const [first = '', ...others] = names;
  const { repository, tag } = split(first);
  for (const blob of [layer, config]) await upload(shelf, repository, blob);
  const headers = { 'content-type': MANIFEST };
  await ask(shelf, 'PUT', `${repository}/manifests/${tag}`, { body: bytes(manifest), headers });
  const root = join(shelf.storage, 'docker/registry/v2/repositories');
  for (const name of others) {
    const { repository: path, tag: other } = split(name);
    const file = (...parts: string[]) => link(join(root, path, ...parts), digestOf(manifest));
    for (const blob of [layer, config]) {
      link(join(root, path, '_layers', ...filed(blob), 'link'), digestOf(blob));
    }
    file('_manifests/revisions', ...filed(manifest), 'link');
    file('_manifests/tags', other, 'current/link');
    file('_manifests/tags', other, 'index', ...filed(manifest), 'link');
  }
}

async function upload(shelf: Shelf, repository: string, blob: Buffer): Promise<void> {
  const begun = await ask(shelf, 'POST', `${repository}/blobs/uploads/`);
  const to = new URL(begun.headers.get('location') ?? '');
  to.searchParams.set('digest', digestOf(blob));
  const headers = { 'content-type': 'application/octet-stream' };
  await ask(shelf, 'PUT', to.href, { body: bytes(blob), headers });
}

async function ask(
  { host, username, password }: Shelf,
  method: string,
  path: string,
  init: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
): Promise<Response> {
  const pair = Buffer.from(`${username}:${password}`).toString('base64');
  const url = path.startsWith('http') ? path : `http://${host}/v2/${path}`;
  const headers = { ...init.headers, authorization: `Basic ${pair}` };
  const answer = await fetch(url, { ...init, method, headers });
  if (answer.ok) return answer;
  throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
}

function link(file: string, digest: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, digest);
}

function part(mediaType: string, content: Buffer) {
  return { mediaType, size: content.length, digest: digestOf(content) };
}

function split(name: string): { repository: string; tag: string } {
  const at = name.lastIndexOf(':');
  return { repository: name.slice(0, at), tag: name.slice(at + 1) };
}

function filed(content: Buffer): string[] {
  return digestOf(content).split(':');
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** What `fetch` takes for a body. */
function bytes(content: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(content);
}
