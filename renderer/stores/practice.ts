// The practice registry as main tells of it, and what can be asked of it.
import { create } from 'zustand';
import type { Answer, Request } from '../../app/ipc/contract';
import {
  DEFAULT_PRACTICE_SETTINGS,
  type PracticeSettings,
  type PracticeState,
} from '../../app/practice/practice';
import { registryName } from '../../app/registry/registries';
import { invoke } from '../bridge';

interface PracticeStore {
  practice: PracticeState;
  settings: PracticeSettings;
}

export const usePractice = create<PracticeStore>(() => ({
  practice: { kind: 'unknown' },
  settings: DEFAULT_PRACTICE_SETTINGS,
}));

let heard = false;

export function hearPractice(practice: PracticeState): void {
  heard = true;
  usePractice.setState({ practice });
}

export async function loadPractice(): Promise<void> {
  const answer = await invoke('practice.get', null);
  if (!answer.ok) return;
  const { state, settings } = answer.value;
  usePractice.setState(heard ? { settings } : { practice: state, settings });
}

/** The secret goes straight through: nothing here keeps it. */
export function startPractice(
  request: Request<'practice.start'>,
): Promise<Answer<'practice.start'>> {
  const { image, port } = request;
  usePractice.setState({ settings: { image, port } });
  return invoke('practice.start', request);
}

export function resumePractice(): Promise<Answer<'practice.resume'>> {
  return invoke('practice.resume', null);
}

export function stopPractice(): Promise<Answer<'practice.stop'>> {
  return invoke('practice.stop', null);
}

export function wipePractice(): Promise<Answer<'practice.wipe'>> {
  return invoke('practice.wipe', null);
}

export function cancelPractice(): void {
  void invoke('practice.cancel', null);
}

/** Host of the practice registry, where there is one, running or not. */
export function practiceHost(practice: PracticeState): string | undefined {
  return practice.kind === 'running' || practice.kind === 'stopped' ? practice.host : undefined;
}

/** What to call a registry on the screen. */
export function useRegistryName(): (host: string) => string {
  const practice = usePractice((state) => practiceHost(state.practice));
  return (host) => (host === practice ? 'Practice registry' : registryName(host));
}
