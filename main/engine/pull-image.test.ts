import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { expect, it, vi } from 'vitest';
import { type PulledBytes, pullImage } from './pull-image';

const LINES = [
  '{"status":"Pulling from library/registry","id":"3"}',
  '{"status":"Pulling fs layer","progressDetail":{},"id":"aa"}',
  '{"status":"Downloading","progressDetail":{"current":30,"total":100},"id":"aa"}',
  '{"status":"Downloading","progressDetail":{"current":5,"total":50},"id":"bb"}',
  '{"status":"Downloading","progressDetail":{"current":130,"total":100},"id":"aa"}',
  '{"status":"Extracting","progressDetail":{"current":1,"total":100},"id":"aa"}',
  '{"status":"Pull complete","progressDetail":{},"id":"aa"}',
].join('\r\n');

function pull(chunks: Iterable<Uint8Array>, onBytes: (bytes: PulledBytes) => void = vi.fn()) {
  const docker = { pull: () => Promise.resolve(Readable.from(chunks)) } as unknown as Docker;
  const { signal } = new AbortController();
  return pullImage(docker, { url: 'unix:///x' }, 'registry:3', signal, onBytes);
}

it('tells the same wherever the stream is cut', async () => {
  const bytes = Buffer.from(LINES);
  for (let at = 0; at <= bytes.length; at += 1) {
    const told: PulledBytes[] = [];
    const chunks = [bytes.subarray(0, at), bytes.subarray(at)].filter(({ length }) => length > 0);
    expect(await pull(chunks, (each) => told.push(each))).toEqual({ ok: true, value: null });
    expect(told).toEqual([
      { done: 30, total: 100 },
      { done: 35, total: 150 },
      { done: 105, total: 150 },
    ]);
  }
});

it.each([
  ['dial tcp: lookup registry-1.docker.io: no such host', 'offline'],
  [
    'Get "https://registry-1.docker.io/v2/": net/http: request canceled (Client.Timeout exceeded)',
    'offline',
  ],
  ['manifest for registry:33 not found: manifest unknown: manifest unknown', 'missing'],
  [
    'pull access denied for regstry, repository does not exist or may require docker login',
    'missing',
  ],
  ['write /var/lib/docker/tmp/x: no space left on device', 'failed'],
])('takes %j inside a 200 for a failure: %s', async (error, trouble) => {
  const line = JSON.stringify({ errorDetail: { message: error }, error });
  expect(await pull([Buffer.from(`${LINES}\r\n${line}\r\n`)])).toMatchObject({
    ok: false,
    error: { kind: 'image-not-pulled', reference: 'registry:3', trouble, raw: error },
  });
});

it('is not put off by lines that mean nothing', async () => {
  const odd = Buffer.from('null\r\n{"status":7}\r\n<html>\r\n');
  expect(await pull([odd])).toEqual({ ok: true, value: null });
});
