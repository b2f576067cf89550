// The practice registry as main tells of it, and what can be asked of it.
import { create } from 'zustand';
import type { Answer, Request } from '../../app/ipc/contract';
import {
  DEFAULT_PRACTICE_SETTINGS,
  type PracticeSettings,
  type PracticeState,
} from '../../app/practice/practice';
import { invoke } from '../bridge';
import { noteWiped } from './guide';
import { giveName } from './registry-names';

interface PracticeStore {
  practice: PracticeState;
  /** Where it is or was a moment ago, while something is done to it; undefined where there is none. */
  host: string | undefined;
  settings: PracticeSettings;
}

export const usePractice = create<PracticeStore>(() => ({
  practice: { kind: 'unknown' },
  host: undefined,
  settings: DEFAULT_PRACTICE_SETTINGS,
}));

const NAMES = { name: 'Practice registry', phrase: 'the practice registry' };

let heard = false;

export function hearPractice(practice: PracticeState): void {
  heard = true;
  take(practice);
}

export async function loadPractice(): Promise<void> {
  const answer = await invoke('practice.get', null);
  if (!answer.ok) return;
  const { state, settings } = answer.value;
  usePractice.setState({ settings });
  if (!heard) take(state);
}

function take(practice: PracticeState): void {
  const host = hostOf(practice, usePractice.getState().host);
  usePractice.setState({ practice, host });
  giveName(host === undefined ? undefined : { host, ...NAMES });
}

function hostOf(practice: PracticeState, before: string | undefined): string | undefined {
  switch (practice.kind) {
    case 'running':
    case 'stopped':
      return practice.host;
    case 'busy':
      return before;
    case 'unknown':
    case 'absent':
      return undefined;
  }
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

export async function wipePractice(): Promise<Answer<'practice.wipe'>> {
  const { host } = usePractice.getState();
  const answer = await invoke('practice.wipe', null);
  if (answer.ok && host !== undefined) noteWiped(host);
  return answer;
}

export function cancelPractice(): void {
  void invoke('practice.cancel', null);
}
