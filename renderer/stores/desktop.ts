// What the window asks of the desktop: text for the clipboard, pages for the browser, full screen.
import { invoke } from '../bridge';

/** @returns whether the text is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  return (await invoke('clipboard.write', { text })).ok;
}

/** @returns whether the page was handed to the browser; main opens only the registries' own pages. */
export async function openLink(url: string): Promise<boolean> {
  return (await invoke('link.open', { url })).ok;
}

/** Asked of main: the page itself is granted nothing, not even this. */
export function setFullScreen(on: boolean): void {
  void invoke('window.fullScreen', { on });
}
