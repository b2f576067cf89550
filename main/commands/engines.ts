import type { EngineState } from '../../app/engine/engine';
import { ok } from '../../app/result';
import type { EngineChoices } from '../engine/engines';
import type { Handlers } from '../ipc/router';

export function engineCommands(options: {
  engines: EngineChoices;
  state: () => EngineState;
  /** Connects to the engine that is in use now. */
  reconnect: () => void;
}): Pick<Handlers, 'engine.get' | 'engines.list' | 'engine.probe' | 'engine.choose'> {
  const { engines, state, reconnect } = options;
  return {
    'engine.get': () => ok(state()),
    'engines.list': () => ok(engines.list()),
    'engine.probe': ({ id }) => engines.probe(id),
    'engine.choose'({ id }) {
      const chosen = engines.choose(id);
      if (chosen.ok) reconnect();
      return chosen;
    },
  };
}
