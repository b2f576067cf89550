// A real engine does not break off where a test would like it to: here a socket answers instead.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Docker from 'dockerode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Endpoint } from './endpoint';
import { loadImage } from './load-image';

const CARGO = Buffer.alloc(2_500_000, 'cargo ');
const LOADED = '{"stream":"Loaded image: ada/web:v1\\n"}\r\n';
const LOADED_BY_ID = '{"stream":"Loaded image ID: sha256:abc\\n"}\r\n';

let folder: string;
let endpoint: Endpoint;
let server: Server;
let received: Buffer;
let reply: (response: ServerResponse) => void;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-load-'));
  endpoint = { url: `unix://${path.join(folder, 'engine.sock')}` };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received = Buffer.concat(chunks);
      reply(response);
    });
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(path.join(folder, 'engine.sock'), resolve));
  writeFileSync(path.join(folder, 'web.tar'), CARGO);
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

async function load(file = 'web.tar', signal = new AbortController().signal) {
  const docker = new Docker({ socketPath: path.join(folder, 'engine.sock') });
  const sent: number[] = [];
  const outcome = await loadImage(docker, endpoint, path.join(folder, file), signal, (bytes) =>
    sent.push(bytes),
  );
  return { outcome, sent };
}

describe('loadImage', () => {
  it('sends the whole file, counts it, and says what arrived', async () => {
    reply = (response) => response.end(`{"status":"Loading layer"}\r\n${LOADED}${LOADED_BY_ID}`);
    const { outcome, sent } = await load();
    expect(received.equals(CARGO)).toBe(true);
    expect(sent.at(-1)).toBe(CARGO.length);
    expect(sent).toEqual([...sent].sort((a, b) => a - b));
    expect(outcome).toEqual({ ok: true, value: ['ada/web:v1', 'sha256:abc'] });
  });

  it.each([
    ['an error in the stream', '{"error":"archive/tar: invalid tar header"}', 'file-not-image'],
    ['an end without an image', '{"status":"done"}', 'file-not-image'],
    ['a full disk', '{"error":"Error processing tar file: no space left on device"}', 'unknown'],
    ['an error after an image', `${LOADED}{"error":"unexpected EOF"}`, 'file-not-image'],
  ])('takes %s for a failure', async (_what, lines, kind) => {
    reply = (response) => response.end(`${lines}\r\n`);
    expect((await load()).outcome).toMatchObject({ ok: false, error: { kind } });
  });

  it('does not take a connection that breaks for success', async () => {
    reply = (response) => {
      response.write(LOADED);
      setTimeout(() => response.destroy(), 20);
    };
    expect((await load()).outcome).toMatchObject({ ok: false, error: { kind: 'engine-lost' } });
  });

  it('names the file when it is the file that cannot be read', async () => {
    expect((await load('gone.tar')).outcome).toMatchObject({
      ok: false,
      error: { kind: 'file-unreadable', file: 'gone.tar' },
    });
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    reply = () => {
      stop.abort();
    };
    expect((await load('web.tar', stop.signal)).outcome.ok).toBe(false);
  });
});
