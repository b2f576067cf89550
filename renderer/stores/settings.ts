// The settings of the Settings screen. How images are looked at is browse.ts's.
import { create } from 'zustand';
import { DEFAULT_PUSH_SETTINGS, type PushSettings } from '../../app/push/push-settings';
import { invoke } from '../bridge';
import { useBrowse } from './browse';

interface SettingsStore {
  pushes: PushSettings;
}

export const useSettings = create<SettingsStore>(() => ({ pushes: DEFAULT_PUSH_SETTINGS }));

export async function loadSettings(): Promise<void> {
  const answer = await invoke('settings.get', null);
  if (!answer.ok) return;
  const { images, pushes } = answer.value;
  useBrowse.setState(images);
  useSettings.setState({ pushes });
}

export function changePushSettings(change: Partial<PushSettings>): void {
  const pushes = { ...useSettings.getState().pushes, ...change };
  useSettings.setState({ pushes });
  // Not remembered is not worth an alarm: it holds for now, and main has logged why.
  void invoke('settings.set', { pushes });
}
