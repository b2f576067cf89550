// A process of its own for the OS keychain, and the only user of its library: on Linux that connects
// to the session bus synchronously, so a bus that never answers would freeze whoever asks.
import { AsyncEntry } from '@napi-rs/keyring';

export type KeychainAsk = { readonly id: number; readonly account: string } & (
  | { readonly act: 'read' | 'erase' }
  | { readonly act: 'write'; readonly secret: string }
);

/** `reached`: something answers, and may now be asking its user for a passphrase. */
export type KeychainAnswer = { readonly id: number } & (
  | { readonly kind: 'reached' }
  | { readonly kind: 'done'; readonly secret: string | undefined }
  | { readonly kind: 'failed'; readonly reason: string }
);

const SERVICE = 'Slipway';

/** Without the pin, Linux falls back in silence to a keyring in kernel memory. */
const OPTIONS = { linux: { store: 'secret-service' } } as const;

function answer(what: KeychainAnswer): void {
  process.parentPort.postMessage(what);
}

async function carryOut(entry: AsyncEntry, ask: KeychainAsk): Promise<string | undefined> {
  switch (ask.act) {
    case 'read':
      return (await entry.getPassword()) ?? undefined;
    case 'write':
      await entry.setPassword(ask.secret);
      return undefined;
    case 'erase':
      await entry.deletePassword();
      return undefined;
  }
}

async function hear(ask: KeychainAsk): Promise<void> {
  const { id } = ask;
  try {
    const entry = new AsyncEntry(SERVICE, ask.account, OPTIONS);
    answer({ id, kind: 'reached' });
    answer({ id, kind: 'done', secret: await carryOut(entry, ask) });
  } catch (cause) {
    answer({ id, kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

// Only main has the other end.
process.parentPort.on('message', ({ data }) => void hear(data as KeychainAsk));
