// A registry where everyone may sign in and nobody may push, which no real one can be told to be.
import { once } from 'node:events';
import { createServer } from 'node:http';

export interface RefusingRegistry {
  /** `localhost:port`. */
  readonly host: string;
  close(): Promise<void>;
}

const USUAL = { code: 'DENIED', message: 'requested access to the resource is denied' };

/** @param error what it says to whoever pushes. */
export async function startRefusingRegistry(error = USUAL): Promise<RefusingRegistry> {
  const refusal = JSON.stringify({ errors: [error] });
  const server = createServer((request, response) => {
    request.resume();
    const status = request.url === '/v2/' ? 200 : request.method === 'POST' ? 403 : 404;
    response.writeHead(status, {
      'content-type': 'application/json',
      'docker-distribution-api-version': 'registry/2.0',
    });
    response.end(status === 403 && request.method !== 'HEAD' ? refusal : undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port for the registry.');
  return {
    host: `localhost:${String(bound.port)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
