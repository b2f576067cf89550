import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { createServer as createSilence } from 'node:net';
import { type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineState } from '../../app/engine/engine';
import { answerWithin } from './answer-within';
import { type Connection, openConnection } from './connection';

let folder: string;
let ends: (() => unknown)[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-connection-'));
  ends = [];
});
afterEach(() => {
  for (const end of ends) end();
  rmSync(folder, { recursive: true });
});

function listen(server: Server | ReturnType<typeof createSilence>, name: string): Promise<string> {
  const socket = path.join(folder, name);
  const open = new Set<Socket>();
  server.on('connection', (connection: Socket) => open.add(connection));
  ends.push(() => {
    for (const connection of open) connection.destroy();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(socket, () => {
      resolve(`unix://${socket}`);
    });
  });
}

/** What the connection asks of an engine, and no more. */
function engine(version: string): RequestListener {
  return (request, response) => {
    if (request.url?.startsWith('/events')) response.flushHeaders();
    else response.end(JSON.stringify({ Version: version }));
  };
}

function connect(url: () => string): {
  connection: Connection;
  states: EngineState[];
  images: () => number;
} {
  const states: EngineState[] = [];
  const onImages = vi.fn();
  const endpoint = () => ({ url: url() });
  const connection = openConnection({
    engines: { endpoint, lookAgain: endpoint },
    onState: (state) => states.push(state),
    onImages,
    onPractice: () => undefined,
  });
  ends.push(connection.close);
  return { connection, states, images: () => onImages.mock.calls.length };
}

describe('the connection', () => {
  it('lets go of one engine and begins anew with another', async () => {
    const first = await listen(createServer(engine('1.0')), 'first.sock');
    const second = await listen(createServer(engine('2.0')), 'second.sock');
    let url = first;
    const { connection, states, images } = connect(() => url);
    await vi.waitFor(() => {
      expect(connection.state()).toMatchObject({ kind: 'connected', version: '1.0' });
    });
    url = second;
    connection.restart();
    expect(connection.state()).toEqual({ kind: 'connecting', endpoint: second });
    await vi.waitFor(() => {
      expect(connection.state()).toMatchObject({ kind: 'connected', version: '2.0' });
    });
    expect(states.map(({ kind, endpoint }) => `${kind} ${endpoint}`)).toEqual([
      `connected ${first}`,
      `connecting ${second}`,
      `connected ${second}`,
    ]);
    expect(images()).toBe(2);
  });

  it('gives up what the old engine still owes an answer for', async () => {
    const first = await listen(createServer(engine('1.0')), 'first.sock');
    const { connection } = connect(() => first);
    const owed = connection.whileItLasts(new Promise(() => undefined));
    const answered = connection.whileItLasts(Promise.resolve('listed'));
    await expect(answered).resolves.toBe('listed');
    await vi.waitFor(() => {
      expect(connection.state().kind).toBe('connected');
    });
    connection.restart();
    // Same endpoint, and yet another connection: the old one's answers are not to be waited for.
    await expect(owed).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('says that nothing listens, and where', async () => {
    const { connection } = connect(() => `unix://${folder}/nobody.sock`);
    await vi.waitFor(() => {
      expect(connection.state()).toMatchObject({
        kind: 'unreachable',
        error: { kind: 'engine-unreachable', endpoint: `${folder}/nobody.sock` },
      });
    });
  });

  it.runIf(process.getuid?.() === 0)('names the socket this user may not open', async () => {
    const url = await listen(createServer(engine('1.0')), 'private.sock');
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'private.sock'), 0o600);
    process.seteuid?.(65_534);
    try {
      const { connection } = connect(() => url);
      await vi.waitFor(() => {
        expect(connection.state()).toMatchObject({
          error: { kind: 'engine-forbidden', endpoint: path.join(folder, 'private.sock') },
        });
      });
    } finally {
      process.seteuid?.(0);
    }
  });
});

describe('a question', () => {
  it('is not asked for ever', async () => {
    const never = new AbortController().signal;
    const asked = answerWithin(20, never, (signal) => {
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('stopped'));
        });
      });
    });
    await expect(asked).rejects.toMatchObject({ code: 'ENGINE_SILENT' });
  });
});
