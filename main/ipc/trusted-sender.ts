/** The frame a message came from, as far as trust goes. */
export interface SenderFrame {
  readonly url: string;
  readonly isOurMainFrame: boolean;
}

/**
 * Only the main frame of our window, and only while it shows our own page, may speak to main.
 * @param origin `app://slipway`, or the dev server's origin under `npm run dev`.
 */
export function isTrustedSender(frame: SenderFrame | undefined, origin: string): boolean {
  if (!frame?.isOurMainFrame) return false;
  // `new URL('app://…').origin` is "null" for schemes the URL standard does not know.
  return frame.url === origin || frame.url.startsWith(`${origin}/`);
}
