// The screen that was shown, for a window that is reloaded or whose page has crashed. The browser
// keeps it as long as the window lives, and no longer.
import { z } from 'zod';
import { useView, type View } from './view';

const KEY = 'view';

const keptSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['images', 'pushes', 'registry', 'settings']) }),
  z.object({ kind: z.literal('push'), pushId: z.string() }),
]);

/** Undefined in a new window, or where the sign-in screen was shown. */
export function lastView(): View | undefined {
  try {
    return keptSchema.parse(JSON.parse(sessionStorage.getItem(KEY) ?? ''));
  } catch {
    return undefined;
  }
}

/** @returns what ends it. */
export function keepLastView(): () => void {
  return useView.subscribe(({ view }) => {
    if (view.kind === 'starting') return;
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ ...view, then: undefined }));
    } catch {
      // A help only: the window then opens where it always does.
    }
  });
}
