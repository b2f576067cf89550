// Stands between the engine and a registry of the lab, and spoils what it is told to, as the networks,
// proxies and registries of real life do. Everything else goes through untouched.
import { once } from 'node:events';
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, FaultPlan, type Step } from './fault-plan';

export interface FaultProxy {
  /** As used in image names: `localhost:<port>`, or the address given. */
  readonly host: string;
  /** From now on; of several steps that fit a request the first counts. */
  inject(step: Step): void;
  /** Takes all steps back. What was held up goes on. */
  heal(): void;
  /** Lets go of its port: whoever comes is refused. */
  refuse(): Promise<void>;
  /** Takes its port again. */
  accept(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param registry `localhost:<port>`: its host and port, plain HTTP.
 * @param address to listen on.
 */
export async function openFaultProxy(registry: string, address = '127.0.0.1'): Promise<FaultProxy> {
  const plan = new FaultPlan();
  const server = createServer((asked, answer) => {
    // Whatever goes wrong between the two ends is a broken connection to both.
    handle(asked, answer, plan, registry).catch(() => answer.destroy());
  });
  const listen = async (port: number) => {
    server.listen(port, address);
    await once(server, 'listening');
    server.unref();
  };
  const refuse = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  await listen(0);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port for the proxy.');
  const { port } = bound;
  return {
    host: `${address === '127.0.0.1' ? 'localhost' : address}:${String(port)}`,
    inject: (step) => {
      plan.add(step);
    },
    heal: () => {
      plan.heal();
    },
    refuse,
    accept: () => listen(port),
    close: async () => {
      plan.heal();
      await refuse();
    },
  };
}

async function handle(
  asked: IncomingMessage,
  answer: ServerResponse,
  plan: FaultPlan,
  registry: string,
): Promise<void> {
  let fault = plan.next(asked.method ?? '', asked.url ?? '');
  if (fault?.kind === 'late') await Promise.race([pause(fault.ms), plan.healed()]);
  if (fault?.kind === 'answer' && fault.afterBytes === undefined) {
    refuse(fault, asked, answer);
    return;
  }
  const ours = onward(asked, answer, registry);
  const answered = once(ours, 'response');
  // Told below; without this a failure while the upload still goes would end the process.
  answered.catch(() => undefined);
  let sent = 0;
  for await (const chunk of asked.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      sent += piece.length;
      if (fault?.kind === 'slow') await plan.pace(fault).take(piece.length);
      if (fault?.kind === 'stall' && sent > fault.afterBytes) {
        await plan.healed();
        fault = undefined;
      }
      if (fault?.kind === 'cut' && sent > fault.afterBytes) {
        if (fault.how === 'reset') asked.socket.resetAndDestroy();
        else asked.socket.destroy();
        return;
      }
      if (fault?.kind === 'answer' && sent > (fault.afterBytes ?? 0)) {
        refuse(fault, asked, answer);
        ours.destroy();
        return;
      }
      if (!ours.write(piece)) await once(ours, 'drain');
    }
  }
  ours.end();
  await answered;
}

const PIECE = 8_192;

/** The same request to the registry; its answer goes back as it comes. */
function onward(asked: IncomingMessage, answer: ServerResponse, registry: string): ClientRequest {
  const [host, port] = registry.split(':');
  const { method, url: path, headers } = asked;
  const ours = request({ host, port, method, path, headers, agent: false }, (theirs) => {
    answer.writeHead(theirs.statusCode ?? 502, theirs.rawHeaders);
    theirs.pipe(answer);
  });
  ours.on('error', () => {
    if (!answer.headersSent) answer.destroy();
  });
  asked.once('close', () => {
    if (!asked.complete) ours.destroy(new Error('Gone.'));
  });
  return ours;
}

/** What still comes of an upload is read, so that the answer is not lost in a reset. */
function refuse(
  { status, headers, body }: Extract<Fault, { kind: 'answer' }>,
  asked: IncomingMessage,
  answer: ServerResponse,
): void {
  answer.writeHead(status, headers).end(body);
  asked.resume();
}
