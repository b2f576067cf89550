// Keeps one connection to the engine alive: learns who answers, follows its events, asks now and
// then whether it still does, and when it is gone tries again every second until it is back. Nobody
// else decides whether the engine is there.
import type Docker from 'dockerode';
import type { EngineState } from '../../app/engine/engine';
import { answerWithin } from './answer-within';
import { createClient } from './client';
import type { Endpoint } from './endpoint';
import { engineError } from './engine-error';
import { type EventListeners, followImageEvents } from './events';
import { identifyEngine, patience, type Questions } from './identify';
import { wait } from './wait';

const RETRY_MS = 1_000;
/** A frozen engine leaves its connections open; only a question shows it. */
const PULSE_MS = 2_000;

export interface Connection {
  readonly state: () => EngineState;
  /** Lets go of the engine and begins anew, with the one that is in use now. */
  readonly restart: () => void;
  /** The answer, unless the connection is lost or begins anew first: then it rejects. */
  readonly whileItLasts: <T>(answer: Promise<T>) => Promise<T>;
  /** Ends the connection for good. */
  readonly close: () => void;
}

/**
 * @param engines `lookAgain` is asked before each attempt while nothing has answered yet.
 * @param onState every change of state, never the same state twice in a row.
 * @param onImages the images may have changed: on every such event, and after every (re)connect.
 * @param onPractice the same of the practice registry's container.
 */
export function openConnection(options: {
  engines: { endpoint: () => Endpoint; lookAgain: () => Endpoint };
  onState: (state: EngineState) => void;
  onImages: () => void;
  onPractice: () => void;
}): Connection {
  const { engines, onState, onImages, onPractice } = options;
  let attempt = new AbortController();
  let line = new AbortController();
  let state: EngineState = { kind: 'connecting', endpoint: engines.endpoint().url };

  const become = (next: EngineState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    if (next.kind !== 'connected') {
      line.abort();
      line = new AbortController();
    }
    onState(next);
  };

  const stayConnected = async ({ signal }: AbortController) => {
    const seen = { answer: false };
    while (!isOver(signal)) {
      // Once an engine has answered, another one that turns up must not take its place.
      const endpoint = seen.answer ? engines.endpoint() : engines.lookAgain();
      try {
        const docker = createClient(endpoint);
        const engine = await identifyEngine(docker, patience(endpoint), signal);
        const onOpen = () => {
          if (isOver(signal)) return;
          seen.answer = true;
          become({ kind: 'connected', endpoint: endpoint.url, ...engine });
          onImages();
          onPractice();
        };
        await followUntilSilent(docker, patience(endpoint), signal, {
          onOpen,
          onEvent: onImages,
          onLabelled: onPractice,
        });
      } catch (cause) {
        const error = engineError(cause, endpoint);
        // A stopped attempt has nothing to say any more.
        if (!isOver(signal)) {
          become({ kind: 'unreachable', endpoint: endpoint.url, error });
        }
      }
      await wait(RETRY_MS, signal);
    }
  };
  void stayConnected(attempt);

  return {
    state: () => state,
    restart() {
      attempt.abort();
      attempt = new AbortController();
      become({ kind: 'connecting', endpoint: engines.endpoint().url });
      void stayConnected(attempt);
    },
    whileItLasts: (answer) => whileOpen(line.signal, answer),
    close: () => {
      attempt.abort();
    },
  };
}

/** @returns when `signal` aborts; rejects when the engine goes away or stops answering. */
async function followUntilSilent(
  docker: Docker,
  limitMs: number,
  signal: AbortSignal,
  listeners: EventListeners,
): Promise<void> {
  const following = new AbortController();
  const stop = () => {
    following.abort();
  };
  signal.addEventListener('abort', stop);
  try {
    await Promise.race([
      followImageEvents(docker, following.signal, listeners),
      feelPulse(docker, limitMs, following.signal),
    ]);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

async function feelPulse(engine: Questions, limitMs: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    await wait(PULSE_MS, signal);
    if (signal.aborted) return;
    await answerWithin(limitMs, signal, (abortSignal) => engine.ping({ abortSignal }));
  }
}

/** Asked anew: TypeScript takes what a signal said once for what it says for ever. */
function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function whileOpen<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const lost = () => {
      const message = 'The connection to the engine ended before it had answered.';
      reject(Object.assign(new Error(message), { code: 'ECONNRESET' }));
    };
    signal.addEventListener('abort', lost);
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', lost);
    });
  });
}
