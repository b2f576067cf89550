// Stands between an engine and who speaks to it, and notes when a push was asked for: the same
// moment, seen from the same place, for the app and for the docker command line.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface EngineRelay {
  readonly dockerHost: string;
  /** When the engine was last asked to push, in milliseconds since the Unix epoch. */
  readonly askedAt: () => number;
  close(): void;
}

const PUSH = /POST \/(?:v[\d.]+\/)?images\/[^ ]+\/push\?/;

export async function startEngineRelay(socket: string, dockerHost: string): Promise<EngineRelay> {
  const target = dockerHost.replace(/^unix:\/\//, '');
  const open = new Set<Socket>();
  let askedAt = 0;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ path: target, allowHalfOpen: true });
    for (const side of [near, far]) {
      open.add(side);
      side.on('close', () => open.delete(side));
      side.on('error', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => {
      if (PUSH.test(chunk.toString('latin1', 0, 4_096))) askedAt = Date.now();
    });
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(socket);
  await once(server, 'listening');
  server.unref();
  return {
    dockerHost: `unix://${socket}`,
    askedAt: () => askedAt,
    close: () => {
      for (const side of open) side.destroy();
      server.close();
    },
  };
}
