// The wire between the engine and the registry: a TCP relay whose speed can be set while in use.
import { once } from 'node:events';
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import { Pace } from './pace';

export interface SlowLine {
  readonly port: number;
  /** Bytes per second over all connections, each way; 0 stalls; undefined is as fast as it goes. */
  setBandwidth(bytesPerSecond: number | undefined): void;
  /** Resets every connection now open. New ones are accepted. */
  cut(): void;
  close(): Promise<void>;
}

/** Listens on a free loopback port and passes everything on to `target`. */
export async function openSlowLine(target: NetConnectOpts): Promise<SlowLine> {
  const up = new Pace();
  const down = new Pace();
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ ...target, allowHalfOpen: true });
    const both = [near, far];
    const drop = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      open.add(socket);
      socket
        .setNoDelay(true)
        .on('error', drop)
        .on('close', () => open.delete(socket));
    }
    carry(near, far, up).catch(drop);
    carry(far, near, down).catch(drop);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the line.');
  return {
    port: address.port,
    setBandwidth: (bytesPerSecond) => {
      up.set(bytesPerSecond);
      down.set(bytesPerSecond);
    },
    cut: () => {
      // Only TCP can be reset: the registry's side is a Unix socket, and is simply closed.
      for (const socket of open) {
        if (socket.remoteFamily) socket.resetAndDestroy();
        else socket.destroy();
      }
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function carry(from: Socket, to: Socket, pace: Pace): Promise<void> {
  for await (const chunk of from) {
    if (!Buffer.isBuffer(chunk)) continue;
    for (let at = 0; at < chunk.length; ) {
      const next = Math.min(chunk.length, at + pace.slice());
      await pace.take(next - at);
      if (to.destroyed) return;
      if (!to.write(chunk.subarray(at, next))) await once(to, 'drain');
      at = next;
    }
  }
  to.end();
}
