import { describe, expect, it, vi } from 'vitest';
import { createQuitGuard, type QuitQuestion } from './quit-guard';

function setUp(question: QuitQuestion | undefined) {
  const answers: ((quits: boolean) => void)[] = [];
  const ask = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        answers.push(resolve);
      }),
  );
  const quit = vi.fn();
  const { guard, leave } = createQuitGuard({ question: () => question, ask, quit });
  const tryToLeave = () => {
    const preventDefault = vi.fn();
    guard({ preventDefault });
    return preventDefault.mock.calls.length === 0 ? 'leaves' : 'stays';
  };
  return { ask, quit, leave, tryToLeave, answers };
}

const pushing: QuitQuestion = { message: '1 push is still going', detail: '' };

describe('leaving', () => {
  it('goes through unasked when nothing is under way', () => {
    const { tryToLeave, ask } = setUp(undefined);
    expect(tryToLeave()).toBe('leaves');
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks while a push is under way, and stays when told to keep pushing', async () => {
    const { tryToLeave, ask, quit, answers } = setUp(pushing);
    expect(tryToLeave()).toBe('stays');
    expect(ask).toHaveBeenCalledExactlyOnceWith(pushing);
    answers[0]?.(false);
    await Promise.resolve();
    expect(quit).not.toHaveBeenCalled();
    expect(tryToLeave()).toBe('stays');
  });

  it('asks again the next time, and not twice at once', async () => {
    const { tryToLeave, ask, answers } = setUp(pushing);
    tryToLeave();
    tryToLeave();
    expect(ask).toHaveBeenCalledTimes(1);
    answers[0]?.(false);
    await vi.waitFor(() => {
      tryToLeave();
      expect(ask).toHaveBeenCalledTimes(2);
    });
  });

  it('quits when told so, and does not ask about that again', async () => {
    const { tryToLeave, quit, answers } = setUp(pushing);
    tryToLeave();
    answers[0]?.(true);
    await vi.waitFor(() => {
      expect(quit).toHaveBeenCalledOnce();
    });
    expect(tryToLeave()).toBe('leaves');
  });

  it('never traps the user where the question cannot be shown', async () => {
    const quit = vi.fn();
    const ask = () => Promise.reject(new Error('no display'));
    createQuitGuard({ question: () => pushing, ask, quit }).guard({ preventDefault: vi.fn() });
    await vi.waitFor(() => {
      expect(quit).toHaveBeenCalledOnce();
    });
  });

  it('takes a signal as an order', () => {
    const { leave, quit, tryToLeave } = setUp(pushing);
    leave();
    expect(quit).toHaveBeenCalledOnce();
    expect(tryToLeave()).toBe('leaves');
  });
});
