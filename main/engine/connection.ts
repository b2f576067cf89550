// Keeps one connection to the engine alive: learns who answers, follows its events, and when it is
// gone tries again every second until it is back. Nobody else decides whether the engine is there.
import type Docker from 'dockerode';
import type { EngineState } from '../../app/engine/engine';
import type { Endpoint } from './endpoint';
import { engineError } from './engine-error';
import { followImageEvents } from './events';
import { identifyEngine } from './identify';
import { wait } from './wait';

const RETRY_MS = 1_000;

export interface Connection {
  readonly state: () => EngineState;
  /** Ends the connection for good. */
  readonly close: () => void;
}

/**
 * @param onState every change of state, never the same state twice in a row.
 * @param onImages the images may have changed: on every image event, and after every (re)connect.
 */
export function openConnection(options: {
  endpoint: Endpoint;
  client: () => Docker;
  onState: (state: EngineState) => void;
  onImages: () => void;
}): Connection {
  const { endpoint, client, onState, onImages } = options;
  const closing = new AbortController();
  let state: EngineState = { kind: 'connecting', endpoint: endpoint.url };

  const closed = () => closing.signal.aborted;

  const become = (next: EngineState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    onState(next);
  };

  const stayConnected = async () => {
    while (!closed()) {
      try {
        const docker = client();
        const engine = await identifyEngine(docker);
        await followImageEvents(docker, closing.signal, {
          onOpen: () => {
            become({ kind: 'connected', endpoint: endpoint.url, ...engine });
            onImages();
          },
          onEvent: onImages,
        });
      } catch (cause) {
        // `aborted` is our own close(); anything else is the engine's doing.
        if (!closed()) {
          const error = engineError(cause, endpoint);
          become({ kind: 'unreachable', endpoint: endpoint.url, error });
        }
      }
      await wait(RETRY_MS, closing.signal);
    }
  };
  void stayConnected();

  return {
    state: () => state,
    close: () => {
      closing.abort();
    },
  };
}
