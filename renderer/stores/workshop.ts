// The workshop that is open: what it fills in is looked up here by the sign-in screen, the tag dialog
// and the guide.
import { create } from 'zustand';
import type { WorkshopState } from '../../app/workshop/workshop';
import { invoke } from '../bridge';
import { showGuide } from './guide';

export const useWorkshop = create<WorkshopState>(() => ({ workshop: null, error: null }));

export async function loadWorkshop(): Promise<void> {
  const answer = await invoke('workshop.get', null);
  if (answer.ok) useWorkshop.setState(answer.value);
}

/** One that was just opened shows itself in the guide. */
export function hearWorkshop(state: WorkshopState): void {
  useWorkshop.setState(state);
  if (state.workshop !== null && state.error === null) showGuide(true);
}

export function closeWorkshop(): void {
  void invoke('workshop.close', null);
}

export function forgetWorkshopError(): void {
  useWorkshop.setState({ error: null });
}
