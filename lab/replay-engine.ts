// An engine of one image whose pushes say what a test tells them to: for bytes that a real engine
// sends only when something has gone wrong. Everything else about it is as plain as can be.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';

/** The engine's side of one push, open until `end` or `breakOff`. */
export interface PushReply {
  /** Sends the bytes as a chunk of their own. */
  say(bytes: string | Uint8Array): Promise<void>;
  end(): void;
  /** As when the engine dies. */
  breakOff(): void;
  /** The app has hung up. */
  readonly hungUp: Promise<unknown>;
}

export interface ReplayEngine {
  readonly dockerHost: string;
  /** Waits for the app to begin a push. */
  nextPush(): Promise<PushReply>;
  /** Pushes begun so far. */
  pushes(): number;
  close(): Promise<void>;
}

const IMAGE = `sha256:${'5'.repeat(64)}`;
const LAYER = `sha256:${'7'.repeat(64)}`;

/** The first 12 digits, as the classic store names the image's only layer. */
export const REPLAYED_LAYER = LAYER.slice(7, 19);

/** Begun and never done, so that what the app shows meanwhile can be looked at. */
const NEVER_DONE = /^\/(?:images\/load|containers\/create)$/;

export async function startReplayEngine(socket: string, name: string): Promise<ReplayEngine> {
  const begun: ServerResponse[] = [];
  const waiting: ((response: ServerResponse) => void)[] = [];
  let pushes = 0;
  const onPush = (response: ServerResponse) => {
    pushes += 1;
    response.flushHeaders();
    const next = waiting.shift();
    if (next) next(response);
    else begun.push(response);
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*$/, '');
    if (NEVER_DONE.test(path)) return;
    response.setHeader('content-type', 'application/json');
    request.resume();
    if (/\/push$/.test(path)) onPush(response);
    else if (path === '/events') response.flushHeaders();
    else if (/\/tag$/.test(path)) response.writeHead(201).end();
    else answer(response, path, name);
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    dockerHost: `unix://${socket}`,
    pushes: () => pushes,
    nextPush: async () => {
      const early = begun.shift();
      return reply(
        early ?? (await new Promise<ServerResponse>((resolve) => waiting.push(resolve))),
      );
    },
    close: async () => {
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

function reply(response: ServerResponse): PushReply {
  return {
    say: (bytes) =>
      new Promise((resolve) => {
        response.write(bytes, () => {
          resolve();
        });
      }),
    end: () => {
      response.end();
    },
    breakOff: () => {
      response.destroy();
    },
    hungUp: once(response, 'close'),
  };
}

function answer(response: ServerResponse, path: string, name: string): void {
  const known: Readonly<Record<string, unknown>> = {
    '/_ping': 'OK',
    '/version': { Version: '20.10.24' },
    '/info': { DriverStatus: [] },
    '/auth': { Status: 'Login Succeeded', IdentityToken: '' },
    '/containers/json': [],
    '/images/json': [{ Id: IMAGE, RepoTags: [name], Size: 3_000_000, Created: 1_700_000_000 }],
  };
  const inspected = {
    Id: IMAGE,
    Os: 'linux',
    Architecture: 'amd64',
    RootFS: { Layers: [LAYER] },
  };
  const found = /\/history$/.test(path)
    ? [{ CreatedBy: 'COPY cargo /hold', Size: 3_000_000 }]
    : (known[path] ?? (/^\/images\/.+\/json$/.test(path) ? inspected : undefined));
  if (found === undefined) response.statusCode = 404;
  response.end(JSON.stringify(found ?? { message: `not replayed: ${path}` }));
}
