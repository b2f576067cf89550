// The pushes: their queue, the history on disk, and what the desktop shows of them.
import type { Accounts } from '../credentials/accounts';
import { createClient } from '../engine/client';
import type { Engine } from '../engine/open-engine';
import { runPush } from '../engine/push-stream';
import type { Publish } from '../ipc/publish';
import type { RegistryReads } from '../registry/registry-reads';
import type { SettingsFile } from '../settings/settings';
import type { StorageTroubles } from '../storage/storage-troubles';
import { openJournal } from './journal';
import { createNewsPace } from './news-pace';
import { createPushQueue, KEPT } from './push-queue';
import { createPushRunner } from './push-runner';
import { createPushWatch, type PushDesktop } from './push-watch';
import { quitQuestion } from './quit-question';

export function openPushes(options: {
  /** Where the history is kept. */
  folder: string;
  troubles: StorageTroubles;
  settings: Pick<SettingsFile, 'read'>;
  engine: Engine;
  accounts: Pick<Accounts, 'read' | 'usernameAt'>;
  registry: RegistryReads;
  desktop: PushDesktop;
  /** How often the window hears of a push while the processors have time, in milliseconds. */
  newsEvery: () => number;
  /** Brings the window up with this push in it. */
  openPush: (pushId: string) => void;
  publish: Publish;
}) {
  const { folder, troubles, settings, engine, accounts, registry, publish } = options;
  const { desktop, newsEvery, openPush } = options;
  const { endpoint } = engine;
  const watch = createPushWatch({
    desktop,
    notify: () => settings.read().pushes.notify,
    open: openPush,
  });
  const queue = createPushQueue({
    watch: watch.see,
    publish,
    journal: openJournal({ folder, keep: KEPT, now: Date.now, troubles }),
    newsEvery: createNewsPace(newsEvery),
    atATime: () => settings.read().pushes.atATime,
    verify: registry.verify,
    check: registry.check,
    blobs: registry.blobs,
    holdUp: () => {
      const home = endpoint().url;
      return () => endpoint().url === home && engine.state().kind === 'unreachable';
    },
    runner: createPushRunner({
      accounts,
      endpoint,
      blobsOf: engine.takeBlobs,
      send: (home, order, signal, onUpdate) =>
        runPush(createClient(home), home, order, signal, onUpdate),
    }),
  });
  return {
    queue,
    /** The window has come to the front. */
    lookedAt: watch.lookedAt,
    /** What to ask before Slipway quits; undefined when nothing would be lost. */
    quitQuestion: () => quitQuestion(queue.list().map(({ push }) => push)),
  };
}
