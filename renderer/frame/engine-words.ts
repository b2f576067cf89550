import type { AppError } from '../../app/app-error';
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
        title: troubleWord(engine.error.kind),
        detail: engine.endpoint,
      };
  }
}

/** An engine that does not answer, in a word or two. */
export function troubleWord(kind: AppError['kind']): string {
  switch (kind) {
    case 'engine-forbidden':
      return 'No access';
    case 'engine-silent':
      return 'No answer';
    case 'engine-untrusted':
      return 'Not secure';
    default:
      return 'Not running';
  }
}
