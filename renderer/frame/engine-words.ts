import type { EngineState } from '../../app/engine/engine';

export type EngineTone = 'waiting' | 'good' | 'bad';

/** The engine in a word and a detail. */
export function describeEngine(engine: EngineState): {
  tone: EngineTone;
  title: string;
  detail: string;
} {
  switch (engine.kind) {
    case 'connecting':
      return { tone: 'waiting', title: 'Connecting…', detail: engine.endpoint };
    case 'connected':
      return { tone: 'good', title: engine.name, detail: engine.version };
    case 'unreachable':
      return {
        tone: 'bad',
        title: engine.error.kind === 'engine-forbidden' ? 'No access' : 'Not running',
        detail: engine.endpoint,
      };
  }
}
