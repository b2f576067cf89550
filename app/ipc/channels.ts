// Names only: preload loads this and nothing else of ours, so the sandboxed bundle stays tiny.

/** Requests, window → main. A verb each. */
export const COMMANDS = [
  'session.get',
  'session.signIn',
  'session.signOut',
  'engine.get',
  'images.list',
  'images.tag',
  'pushes.list',
  'push.start',
  'push.cancel',
  'link.open',
  'clipboard.write',
  'app.get',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** News, main → window. Past tense. */
export const EVENTS = [
  'session.changed',
  'engine.changed',
  'images.changed',
  'push.added',
  'push.updated',
  'menu.chosen',
] as const;
export type EventName = (typeof EVENTS)[number];

/** What preload puts on `window.slipway`. Typed per channel by bridge.ts and contract.ts. */
export interface SlipwayBridge {
  invoke(command: CommandName, payload: unknown): Promise<unknown>;
  /** @returns an unsubscribe function. */
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void;
}
