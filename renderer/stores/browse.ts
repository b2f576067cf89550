// How the user looks at the images. Outlives the screen; order and filter outlive the app, too.
import { create } from 'zustand';
import { type BrowseSettings, DEFAULT_BROWSE_SETTINGS } from '../../app/image/browse-settings';
import { invoke } from '../bridge';

interface BrowseStore extends BrowseSettings {
  search: string;
  /** Keys of the chosen tiles, in sight or not. */
  chosen: ReadonlySet<string>;
  /** How far the grid is scrolled, in CSS pixels: it is left and found again there. */
  scrollTop: number;
  /** Key of the tile to scroll to as soon as there is one. */
  wanted: string | undefined;
}

export const useBrowse = create<BrowseStore>(() => ({
  ...DEFAULT_BROWSE_SETTINGS,
  search: '',
  chosen: new Set(),
  scrollTop: 0,
  wanted: undefined,
}));

export function changeBrowseSettings(change: Partial<BrowseSettings>): void {
  useBrowse.setState({ ...change, scrollTop: 0 });
  const { order, show } = useBrowse.getState();
  // Not remembered is not worth an alarm: it holds for now, and main has logged why.
  void invoke('settings.set', { images: { order, show } });
}

export function searchFor(search: string): void {
  useBrowse.setState({ search, scrollTop: 0 });
}

export function choose(chosen: ReadonlySet<string>): void {
  useBrowse.setState({ chosen, wanted: undefined });
}

/** Chooses tiles that may not be there yet, and scrolls to the first of them. */
export function chooseAndShow(keys: readonly string[]): void {
  useBrowse.setState({ chosen: new Set(keys), wanted: keys[0] });
}

export function scrolledTo(scrollTop: number): void {
  useBrowse.setState({ scrollTop });
}

export function shown(key: string): void {
  useBrowse.setState(({ wanted }) => (wanted === key ? { wanted: undefined } : {}));
}
