import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeychain } from './keychain';
import type { KeychainAnswer, KeychainAsk } from './keychain-process';

/** Processes as they were started, with what each was asked. */
function startable() {
  const started: {
    asks: KeychainAsk[];
    answer: (answer: KeychainAnswer) => void;
    end: () => void;
    kill: ReturnType<typeof vi.fn>;
  }[] = [];
  const keychain = createKeychain((answer, end) => {
    const asks: KeychainAsk[] = [];
    const kill = vi.fn();
    started.push({ asks, answer, end, kill });
    return Promise.resolve({ send: (ask: KeychainAsk) => asks.push(ask), kill });
  });
  return { keychain, started };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the keychain', () => {
  it('asks one process, and gives each answer to who asked for it', async () => {
    const { keychain, started } = startable();
    const ada = keychain.read('ada');
    await settled();
    const grace = keychain.read('grace');
    await settled();
    expect(started.length).toBe(1);
    const [first, second] = started[0]?.asks ?? [];
    started[0]?.answer({ id: second?.id ?? 0, kind: 'done', secret: 'hers' });
    started[0]?.answer({ id: first?.id ?? 0, kind: 'done', secret: undefined });
    expect(await grace).toBe('hers');
    expect(await ada).toBeUndefined();
  });

  it('is over with a process that reaches nothing in five seconds, and starts another', async () => {
    const { keychain, started } = startable();
    const write = expect(keychain.write('ada', 's')).rejects.toThrow('did not answer');
    await vi.advanceTimersByTimeAsync(5_000);
    await write;
    expect(started[0]?.kill).toHaveBeenCalled();

    const again = keychain.write('ada', 's');
    await settled();
    // The old one's end must not take the new one with it.
    started[0]?.end();
    expect(started[1]?.asks).toMatchObject([{ act: 'write', account: 'ada', secret: 's' }]);
    started[1]?.answer({ id: started[1].asks[0]?.id ?? 0, kind: 'done', secret: undefined });
    await again;
  });

  it('waits for a passphrase once something answers, but not for ever', async () => {
    const { keychain, started } = startable();
    const outcome = vi.fn();
    keychain.read('ada').catch(outcome);
    await settled();
    started[0]?.answer({ id: started[0].asks[0]?.id ?? 0, kind: 'reached' });
    await vi.advanceTimersByTimeAsync(50_000);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome).toHaveBeenCalled();
  });

  it('passes on what the keychain complains of', async () => {
    const { keychain, started } = startable();
    const erase = expect(keychain.erase('ada')).rejects.toThrow('locked');
    await settled();
    started[0]?.answer({ id: started[0].asks[0]?.id ?? 0, kind: 'failed', reason: 'locked' });
    await erase;
  });

  it('survives a process that dies under a question', async () => {
    const { keychain, started } = startable();
    const read = expect(keychain.read('ada')).rejects.toThrow('ended');
    await settled();
    started[0]?.end();
    await read;
    const again = keychain.read('ada');
    await settled();
    started[1]?.answer({ id: started[1].asks[0]?.id ?? 0, kind: 'done', secret: 'kept' });
    expect(await again).toBe('kept');
  });
});
