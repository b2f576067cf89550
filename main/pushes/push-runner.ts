// One push, from its name to the engine: who signs in there, and what the engine is asked for.
import type { PushUpdate } from '../../app/push/push';
import { readTarget } from '../../app/push/target';
import type { Accounts } from '../credentials/accounts';
import type { Endpoint } from '../engine/endpoint';
import type { PushOrder } from '../engine/push-stream';
import type { RunPush } from './entry';

type OnUpdate = (update: PushUpdate) => void;

/** @returns what makes a runner bound to the engine of that moment, whatever is chosen later. */
export function createPushRunner(options: {
  accounts: Pick<Accounts, 'read' | 'usernameAt'>;
  endpoint: () => Endpoint;
  /** The blobs of an image's layers, where they were read before; once. */
  blobsOf: (imageId: string) => readonly string[] | undefined;
  send: (
    home: Endpoint,
    order: PushOrder,
    signal: AbortSignal,
    onUpdate: OnUpdate,
  ) => Promise<void>;
}): () => RunPush {
  const { accounts, endpoint, blobsOf, send } = options;
  return () => {
    const home = endpoint();
    return async (push, signal, onUpdate) => {
      const target = readTarget(push.reference);
      if (!target.ok) {
        onUpdate({ kind: 'error', error: target.error });
        return;
      }
      const { host } = target.value.reference;
      const secret = await accounts.read(host);
      if (!secret.ok) {
        onUpdate({ kind: 'error', error: secret.error });
        return;
      }
      const blobs = blobsOf(push.imageId);
      if (blobs) onUpdate({ kind: 'blobs', blobs: [...blobs] });
      const order = {
        imageId: push.imageId,
        target: target.value,
        secret: secret.value,
        username: accounts.usernameAt(host),
      };
      await send(home, order, signal, onUpdate);
    };
  };
}
