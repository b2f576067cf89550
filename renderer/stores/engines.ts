import { create } from 'zustand';
import type { EngineIdentity, Engines } from '../../app/engine/candidate';
import type { Answer } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import { invoke } from '../bridge';

interface EnginesStore {
  /** Undefined until main has listed them once. */
  engines: Engines | undefined;
  /** What each answered, by id; none while it is asked for the first time. */
  answers: Readonly<Record<string, Result<EngineIdentity>>>;
  /** The picker is open. */
  isPicking: boolean;
}

export const useEngines = create<EnginesStore>(() => ({
  engines: undefined,
  answers: {},
  isPicking: false,
}));

export function pickEngine(isPicking: boolean): void {
  useEngines.setState({ isPicking });
}

/**
 * Lists the engines and asks each who answers there; answers come in as they come.
 * @param which `local` leaves alone those that would be asked over a network.
 */
export async function loadEngines(which: 'all' | 'local'): Promise<void> {
  const listed = await invoke('engines.list', null);
  if (!listed.ok) return;
  useEngines.setState({ engines: listed.value });
  for (const { id, endpoint } of listed.value.candidates) {
    if (which === 'all' || isLocal(endpoint)) void probe(id);
  }
}

/** @param id null follows Docker's own choice. */
export async function chooseEngine(id: string | null): Promise<Answer<'engine.choose'>> {
  const answer = await invoke('engine.choose', { id });
  if (answer.ok) {
    const listed = await invoke('engines.list', null);
    if (listed.ok) useEngines.setState({ engines: listed.value });
  }
  return answer;
}

export function isLocal(endpoint: string): boolean {
  return endpoint.startsWith('unix://') || endpoint.startsWith('npipe://');
}

async function probe(id: string): Promise<void> {
  const answer = await invoke('engine.probe', { id });
  useEngines.setState(({ answers }) => ({ answers: { ...answers, [id]: answer } }));
}
