// How the user looks at the images. Outlives the screen; order and filter outlive the app, too.
import { create } from 'zustand';
import { type BrowseSettings, DEFAULT_BROWSE_SETTINGS } from '../../app/image/browse-settings';
import { invoke } from '../bridge';

interface BrowseStore extends BrowseSettings {
  search: string;
  /** Keys of the chosen tiles, in sight or not. */
  chosen: ReadonlySet<string>;
}

export const useBrowse = create<BrowseStore>(() => ({
  ...DEFAULT_BROWSE_SETTINGS,
  search: '',
  chosen: new Set(),
}));

export function changeBrowseSettings(change: Partial<BrowseSettings>): void {
  useBrowse.setState(change);
  const { order, show } = useBrowse.getState();
  // Not remembered is not worth an alarm: it holds for now, and main has logged why.
  void invoke('settings.set', { images: { order, show } });
}

export function searchFor(search: string): void {
  useBrowse.setState({ search });
}

export function choose(chosen: ReadonlySet<string>): void {
  useBrowse.setState({ chosen });
}
