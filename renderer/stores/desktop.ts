// What leaves the window: text for the clipboard, pages for the browser.
import { invoke } from '../bridge';

/** @returns whether the text is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  return (await invoke('clipboard.write', { text })).ok;
}

/** @returns whether the page was handed to the browser; main opens only the registries' own pages. */
export async function openLink(url: string): Promise<boolean> {
  return (await invoke('link.open', { url })).ok;
}
