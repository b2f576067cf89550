// A registry that lets everyone in and refuses uploads in one chosen way.
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface GrumpyRegistry {
  readonly host: string;
  close(): void;
}

/** @param status that an upload begun is answered with. @param code in its body; without one none. */
export async function startGrumpyRegistry(status: number, code?: string): Promise<GrumpyRegistry> {
  const words =
    code === undefined ? undefined : JSON.stringify({ errors: [{ code, message: '' }] });
  const type = code === undefined ? {} : { 'content-type': 'application/json' };
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    const path = request.url ?? '';
    if (path === '/v2/') response.writeHead(200).end('{}');
    else if (request.method === 'POST') response.writeHead(status, type).end(words);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the registry.');
  return {
    host: `localhost:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
