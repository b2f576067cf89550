// Names only: preload loads this and nothing else of ours, so the sandboxed bundle stays tiny.

/** Requests, window → main. A verb each. */
export const COMMANDS = [
  'session.get',
  'session.refresh',
  'session.signIn',
  'session.continue',
  'session.switch',
  'session.signOut',
  'engine.get',
  'engines.list',
  'engine.probe',
  'engine.choose',
  'images.list',
  'images.lookForUntagged',
  'images.tag',
  'images.details',
  'images.untag',
  'images.delete',
  'images.openFile',
  'images.load',
  'load.cancel',
  'pushes.list',
  'push.preflight',
  'push.start',
  'push.cancel',
  'proof.get',
  'proof.save',
  'push.check',
  'push.move',
  'push.report',
  'pushes.remove',
  'pushes.restore',
  'registry.repositories',
  'registry.tags',
  'registry.tagDetails',
  'registry.siblings',
  'registry.delete',
  'practice.get',
  'practice.start',
  'practice.resume',
  'practice.stop',
  'practice.wipe',
  'practice.cancel',
  'link.open',
  'clipboard.write',
  'settings.get',
  'settings.set',
  'workshop.get',
  'workshop.close',
  'guide.get',
  'guide.set',
  'storage.get',
  'app.get',
  'window.fullScreen',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Not for `invoke`: preload alone sends it, so that a page cannot name files of this computer. */
export const LOAD_COMMAND = 'images.load' satisfies CommandName;

/** News, main → window. Past tense. */
export const EVENTS = [
  'session.changed',
  'engine.changed',
  'images.changed',
  'load.updated',
  'push.added',
  'push.updated',
  'pushes.removed',
  'push.chosen',
  'storage.changed',
  'practice.changed',
  'workshop.changed',
  'menu.chosen',
] as const;
export type EventName = (typeof EVENTS)[number];

/** What preload puts on `window.slipway`. Typed per channel by bridge.ts and contract.ts. */
export interface SlipwayBridge {
  invoke(command: CommandName, payload: unknown): Promise<unknown>;
  /**
   * `images.load` for a file the user has dropped on the window. Preload finds out its path; the
   * page never learns it, and a `File` made by a script has none.
   */
  loadFile(file: File): Promise<unknown>;
  /** @returns an unsubscribe function. */
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void;
}
