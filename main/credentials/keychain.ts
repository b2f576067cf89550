// The OS keychain as the rest of main sees it. The work is done in a process of its own, which is
// ended when it does not answer, and started again by the next who asks.
import type { KeychainAnswer, KeychainAsk } from './keychain-process';

/** Secrets filed under `account`. Every method rejects when the keychain is absent or stays locked. */
export interface Keychain {
  read(account: string): Promise<string | undefined>;
  write(account: string, secret: string): Promise<void>;
  erase(account: string): Promise<void>;
}

export interface KeychainProcess {
  send(ask: KeychainAsk): void;
  kill(): void;
}

/** Resolves once it runs. Each process calls `onEnd` once, however it ends. */
export type StartKeychain = (
  onAnswer: (answer: KeychainAnswer) => void,
  onEnd: () => void,
) => Promise<KeychainProcess>;

/** A bus that says nothing for so long has nobody behind it. */
const REACH_LIMIT_MS = 5_000;
/** Long enough to type a passphrase into the system's own prompt. */
const ANSWER_LIMIT_MS = 60_000;

interface Waiting {
  resolve: (secret: string | undefined) => void;
  reject: (cause: Error) => void;
  timer: NodeJS.Timeout;
}

type Order = { act: 'read' | 'erase' } | { act: 'write'; secret: string };

export function createKeychain(start: StartKeychain): Keychain {
  const waiting = new Map<number, Waiting>();
  let running: Promise<KeychainProcess> | undefined;
  let asked = 0;

  const settle = (id: number) => {
    const one = waiting.get(id);
    clearTimeout(one?.timer);
    waiting.delete(id);
    return one;
  };

  const failAll = (reason: string) => {
    running = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.reject(new Error(reason));
  };

  const giveUp = () => {
    const silent = running;
    failAll('The keychain did not answer.');
    void silent?.then((child) => {
      child.kill();
    });
  };

  const hear = (answer: KeychainAnswer) => {
    const one = waiting.get(answer.id);
    if (!one) return;
    switch (answer.kind) {
      case 'reached':
        clearTimeout(one.timer);
        one.timer = setTimeout(giveUp, ANSWER_LIMIT_MS);
        break;
      case 'done':
        settle(answer.id)?.resolve(answer.secret);
        break;
      case 'failed':
        settle(answer.id)?.reject(new Error(answer.reason));
        break;
    }
  };

  const open = (): Promise<KeychainProcess> => {
    const opening = start(hear, () => {
      // One that was given up may end when the next is already at work.
      if (running === opening) failAll('The keychain’s process ended.');
    });
    opening.catch(() => {
      running = undefined;
    });
    return opening;
  };

  const ask = async (account: string, order: Order): Promise<string | undefined> => {
    const child = await (running ??= open());
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, timer: setTimeout(giveUp, REACH_LIMIT_MS) });
      child.send({ id, account, ...order });
    });
  };

  return {
    read: (account) => ask(account, { act: 'read' }),
    async write(account, secret) {
      await ask(account, { act: 'write', secret });
    },
    async erase(account) {
      await ask(account, { act: 'erase' });
    },
  };
}
