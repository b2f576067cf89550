// Taking pushes out of the history, and taking that back.
import { create } from 'zustand';
import { invoke } from '../bridge';

interface PushRemovalStore {
  /** The last removal, until it is undone or waved away. */
  removed: readonly string[];
}

export const usePushRemoval = create<PushRemovalStore>(() => ({ removed: [] }));

export async function removePushes(pushIds: readonly string[]): Promise<void> {
  const answer = await invoke('pushes.remove', { pushIds: [...pushIds] });
  if (answer.ok) usePushRemoval.setState({ removed: pushIds });
}

export async function undoPushRemoval(): Promise<void> {
  const { removed } = usePushRemoval.getState();
  const answer = await invoke('pushes.restore', { pushIds: [...removed] });
  if (answer.ok) forgetPushRemoval();
}

export function forgetPushRemoval(): void {
  usePushRemoval.setState({ removed: [] });
}
