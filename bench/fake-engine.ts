// Replays a list of images over a socket, for numbers of them that a real engine would take hours
// to make, and a push if it is given one. It answers what the app asks for these and nothing else.
import { createServer, type ServerResponse } from 'node:http';
import { promisify } from 'node:util';

export interface FakeEngine {
  readonly dockerHost: string;
  /** When it began to send the list, in milliseconds since the Unix epoch. */
  readonly listedAt: () => number;
  /** How many images' history it was asked for. */
  readonly historiesAsked: () => number;
  /** Lets go of the list, which is held back until then. */
  release(): void;
  close(): Promise<void>;
}

export interface FakeImages {
  readonly images: number;
  /** Of each image; 7 unless told. */
  readonly layers?: number;
  readonly push?: (response: ServerResponse) => void;
}

const NEWEST = Date.UTC(2024, 9, 1) / 1_000;

export async function startFakeEngine(
  socket: string,
  { images, layers = 7, push }: FakeImages,
): Promise<FakeEngine> {
  const list = JSON.stringify(Array.from({ length: images }, (_, at) => listed(at)));
  const held: ServerResponse[] = [];
  const streams = new Set<ServerResponse>();
  let released = false;
  let listedAt = 0;
  let historiesAsked = 0;
  const sendList = (response: ServerResponse) => {
    listedAt = Date.now();
    response.end(list);
  };

  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/v[\d.]+/, '').replace(/\?.*$/, '');
    response.setHeader('content-type', 'application/json');
    const image = /^\/images\/([^/]+)\/(json|history)$/.exec(path);
    if (image) {
      if (image[2] === 'history') historiesAsked += 1;
      response.end(JSON.stringify(image[2] === 'json' ? inspected(layers) : history(layers)));
    } else if (path.endsWith('/push') && push) push(response);
    else if (path.endsWith('/tag')) response.writeHead(201).end();
    else if (path === '/images/json') {
      if (released) sendList(response);
      else held.push(response);
    } else if (path === '/events') {
      streams.add(response);
      response.flushHeaders();
    } else if (path === '/containers/json') response.end('[]');
    else if (path === '/version') response.end(JSON.stringify({ Version: '29.0.0' }));
    else if (path === '/info') response.end(JSON.stringify({ DriverStatus: [] }));
    else if (path === '/_ping') response.end('OK');
    else {
      response.statusCode = 404;
      response.end(JSON.stringify({ message: `not replayed: ${path}` }));
    }
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    dockerHost: `unix://${socket}`,
    listedAt: () => listedAt,
    historiesAsked: () => historiesAsked,
    release: () => {
      released = true;
      for (const response of held.splice(0)) sendList(response);
    },
    close: async () => {
      for (const stream of streams) stream.destroy();
      server.closeAllConnections();
      await promisify(server.close.bind(server))();
    },
  };
}

const REPOSITORIES = ['web', 'api', 'worker', 'python-hello-world', 'reporting-service', 'ada/web'];

function listed(at: number) {
  const repository = REPOSITORIES[at % REPOSITORIES.length] ?? 'web';
  const tag = `${repository}-${Math.floor(at / REPOSITORIES.length)}:v${(at % 9) + 1}`;
  return {
    Id: `sha256:${at.toString(16).padStart(64, '0')}`,
    RepoTags: at % 20 === 19 ? null : [tag],
    Size: 5_000_000 + ((at * 7_919) % 900) * 1_000_000,
    Created: NEWEST - at * 3_600,
  };
}

/** DiffID of layer `at`; the classic store names the layer by its first twelve digits. */
export function diffIdOf(at: number): string {
  return `sha256:${String(at).padStart(12, 'a')}${'0'.repeat(52)}`;
}

function inspected(layers: number) {
  const Layers = Array.from({ length: layers }, (_, at) => diffIdOf(at));
  return { Os: 'linux', Architecture: 'amd64', RootFS: { Layers } };
}

function history(layers: number) {
  return Array.from({ length: layers }, (_, at) => ({
    CreatedBy: `COPY step-${at} /`,
    Size: (at + 1) ** 4 * 20_000,
  }));
}
