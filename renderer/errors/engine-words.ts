// The words for what is between Slipway and the engine.
import type { AppError } from '../../app/app-error';

type EngineError = Extract<AppError, { kind: `engine-${string}` }>;

export function describeEngine(error: EngineError): { title: string; body: string } {
  switch (error.kind) {
    case 'engine-unreachable':
      return {
        title: 'Docker isn’t running',
        body: `Nothing answers at ${error.endpoint}. Start Docker; Slipway connects by itself.`,
      };
    case 'engine-forbidden':
      return {
        title: 'You may not use Docker yet',
        body: `Docker is there, but your user may not open ${error.endpoint}.`,
      };
    case 'engine-silent':
      return {
        title: 'Docker doesn’t answer',
        body: `Nothing comes back from ${error.endpoint}. It may be asleep, very busy, or out of reach; Slipway connects when it answers.`,
      };
    case 'engine-untrusted':
      return {
        title: 'There is no secure connection to Docker',
        body: `The certificates for ${error.endpoint} don’t fit. Slipway sends nothing over a connection it can’t check.`,
      };
    case 'engine-lost':
      return {
        title: 'The connection to Docker was lost',
        body: 'Docker went away in the middle, so the outcome is unknown. Layers that had arrived are not sent again.',
      };
    case 'engine-unreadable':
      return {
        title: 'There was an unreadable reply from Docker',
        body: 'Part of the answer was not in Docker’s own format, so the outcome is unknown. Something between Slipway and Docker may have changed it.',
      };
  }
}
