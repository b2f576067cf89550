// Which engine is in use, for the rest of main: keeps the user's choice and looks again, while
// nothing answers, whether Docker would take another one by now.
import type Docker from 'dockerode';
import type { AppError } from '../../app/app-error';
import type { EngineIdentity, Engines } from '../../app/engine/candidate';
import { err, ok, type Result } from '../../app/result';
import { type Selection, type Surroundings, selectEngine } from './candidates';
import { createClient } from './client';
import type { Endpoint } from './endpoint';
import { engineError } from './engine-error';
import { identifyEngine, patience } from './identify';

/** Where the choice is kept: the id of a candidate. Null follows Docker's own. */
export interface KeptChoice {
  read(): string | null;
  write(id: string | null): void;
}

export function createEngines(surroundings: Surroundings, kept: KeptChoice) {
  const look = (): Selection => selectEngine(surroundings, kept.read());
  let selection = look();

  return {
    endpoint: (): Endpoint => selection.inUse.endpoint,
    /** For the engine in use at this moment. */
    client: (): Docker => createClient(selection.inUse.endpoint),

    /** Looks again. What is in use stays in use. */
    list(): Engines {
      const now = look();
      const { inUse } = selection;
      const candidates = new Map([...now.candidates, inUse].map((each) => [each.id, each]));
      return {
        candidates: [...candidates.values()].map(({ id, kind, name, endpoint }) => {
          return { id, kind, name, endpoint: endpoint.url };
        }),
        inUse: inUse.id,
        reason: selection.reason,
        own: now.own.id,
        skipped: [...now.skipped],
      };
    },

    /** Who answers there, whichever is in use. */
    async probe(id: string): Promise<Result<EngineIdentity>> {
      const candidate = look().candidates.find((each) => each.id === id);
      if (!candidate) return err(gone(id));
      const { endpoint } = candidate;
      try {
        const never = new AbortController().signal;
        return ok(await identifyEngine(createClient(endpoint), patience(endpoint), never));
      } catch (cause) {
        return err(engineError(cause, endpoint));
      }
    },

    /** @param id of a candidate; null to follow Docker's own choice again. */
    choose(id: string | null): Result<null> {
      const known = id === null || look().candidates.some((each) => each.id === id);
      if (!known) return err(gone(id));
      kept.write(id);
      selection = look();
      return ok(null);
    },

    /**
     * Takes what Docker's own settings choose now, unless the user chose here: after a
     * `docker context use`. @returns whether that is another engine.
     */
    follow(): boolean {
      const now = look();
      // What was found by looking around is no settings' choice.
      const isSaid = [now, selection].some(({ reason }) => reason === 'current-context');
      const moved = isSaid && now.inUse.id !== selection.inUse.id;
      if (moved) selection = now;
      return moved;
    },

    /** For when nothing answers: a context or a socket may have come since. */
    lookAgain(): Endpoint {
      selection = look();
      return selection.inUse.endpoint;
    },
  };
}

function gone(id: string): AppError {
  return {
    kind: 'engine-unreachable',
    endpoint: id,
    raw: 'This engine is not on the list any more.',
  };
}
