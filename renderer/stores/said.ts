// One short line about what has just happened where nothing on the screen shows it.
import { create } from 'zustand';

interface SaidStore {
  /** `at` tells one saying from the same one before it. */
  said: { text: string; at: number } | undefined;
}

export const useSaid = create<SaidStore>(() => ({ said: undefined }));

export function say(text: string): void {
  useSaid.setState({ said: { text, at: performance.now() } });
}

export function hush(): void {
  useSaid.setState({ said: undefined });
}
