// What the window asks of the desktop: text for the clipboard, pages for the browser, full screen.
import { invoke } from '../bridge';
import { noteCopied, noteOpened } from './guide';

/** @returns whether the text is on the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  const { ok } = await invoke('clipboard.write', { text });
  if (ok) noteCopied(text);
  return ok;
}

/** A failed push as text, for someone who helps. @returns whether it is on the clipboard. */
export async function copyReport(pushId: string): Promise<boolean> {
  const report = await invoke('push.report', { pushId });
  return report.ok && (await copyText(report.value));
}

/** @returns whether the page was handed to the browser; main opens only the registries' own pages. */
export async function openLink(url: string): Promise<boolean> {
  const { ok } = await invoke('link.open', { url });
  if (ok) noteOpened(url);
  return ok;
}

/** Asked of main: the page itself is granted nothing, not even this. */
export function setFullScreen(on: boolean): void {
  void invoke('window.fullScreen', { on });
}
