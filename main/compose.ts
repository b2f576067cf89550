// The whole machine on one page: what exists in main, and who talks to whom. Electron itself comes
// in as `shell`, so that everything here runs in a plain Node test too.
import type { EventName } from '../app/ipc/channels';
import type { EventPayload } from '../app/ipc/contract';
import { readTarget } from '../app/push/target';
import { imageCommands } from './commands/images';
import { pushCommands } from './commands/pushes';
import { sessionCommands } from './commands/session';
import { type Desktop, shellCommands } from './commands/shell';
import { createAccounts } from './credentials/accounts';
import type { Keychain } from './credentials/keychain';
import { createSignIn } from './credentials/sign-in';
import { checkSignIn } from './engine/check-sign-in';
import { createClient } from './engine/client';
import { openConnection } from './engine/connection';
import { findEndpoint } from './engine/endpoint';
import { engineError } from './engine/engine-error';
import { createImageReader } from './engine/images';
import { followImages } from './engine/live-images';
import { runPush } from './engine/push-stream';
import type { Handlers } from './ipc/router';
import { openJournal } from './pushes/journal';
import { createPushQueue, KEPT } from './pushes/push-queue';
import { openSettings } from './settings/settings';

export interface Shell {
  desktop: Desktop;
  keychain: Keychain;
  /** Folder for settings. */
  userData: string;
  env: Readonly<Record<string, string | undefined>>;
  publish: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  report: (message: string, cause: unknown) => void;
}

export function compose({ desktop, keychain, userData, env, publish, report }: Shell) {
  const endpoint = findEndpoint(env, desktop.platform);
  const client = () => createClient(endpoint, env);
  const explain = (cause: unknown, reference: string) =>
    engineError(cause, endpoint, reference ? { reference } : {});

  const settings = openSettings(userData, report);
  const accounts = createAccounts({ keychain, settings, report });
  const signIn = createSignIn((attempt) => checkSignIn(client(), endpoint, attempt), accounts);

  const images = createImageReader(client);
  const liveImages = followImages(
    images,
    (list) => {
      publish('images.changed', list);
    },
    report,
  );
  const connection = openConnection({
    endpoint,
    client,
    onState: (state) => {
      publish('engine.changed', state);
    },
    onImages: liveImages.changed,
  });

  const queue = createPushQueue({
    publish,
    journal: openJournal({ folder: userData, keep: KEPT, now: Date.now, report }),
    run: async (push, signal, onUpdate) => {
      const target = readTarget(push.reference);
      if (!target.ok) {
        onUpdate({ kind: 'error', error: target.error });
        return;
      }
      const secret = await accounts.secret(target.value.reference.host);
      await runPush(client(), endpoint, { target: target.value, secret }, signal, onUpdate);
    },
  });

  const handlers: Handlers = {
    ...sessionCommands({ accounts, signIn, publish }),
    ...imageCommands({ images, explain }),
    ...pushCommands({ images, queue, explain }),
    ...shellCommands(desktop, connection.state),
  };

  return {
    handlers,
    /** Learns what the first screen needs to say; the window may open meanwhile. */
    ready: accounts.probe(),
    close: connection.close,
  };
}
