import { ok } from '../../app/result';
import type { Engine } from '../engine/open-engine';
import type { Handlers } from '../ipc/router';

export function engineCommands(
  engine: Pick<Engine, 'engines' | 'state' | 'reconnect'>,
): Pick<Handlers, 'engine.get' | 'engines.list' | 'engine.probe' | 'engine.choose'> {
  const { engines, state, reconnect } = engine;
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
