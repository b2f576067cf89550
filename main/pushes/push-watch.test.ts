import { describe, expect, it, vi } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import { createPushWatch, type PushDesktop } from './push-watch';

const started: PushUpdate = { kind: 'started', at: 1 };
const ended: PushUpdate = { kind: 'ended', at: 2 };
const error: PushUpdate = { kind: 'error', error: { kind: 'unknown', raw: 'a secret: hunter2' } };
const digest: PushUpdate = {
  kind: 'digest',
  tag: 'v1',
  digest: `sha256:${'a'.repeat(64)}`,
  size: 1,
};
const sent = (current: number): PushUpdate => ({
  kind: 'layer',
  id: 'b0b2dffd7196',
  status: { kind: 'pushing', current, total: 100 },
});

function setUp({ inFront = false, notify = true } = {}) {
  const look = { inFront };
  const desktop = {
    isInFront: () => look.inFront,
    showProgress: vi.fn<PushDesktop['showProgress']>(),
    keepAwake: vi.fn<PushDesktop['keepAwake']>(),
    notify: vi.fn<PushDesktop['notify']>(),
  };
  const open = vi.fn();
  const watch = createPushWatch({ desktop, notify: () => notify, open });
  const pushes = new Map<string, Push>();
  /** One push goes on by these updates. */
  const goOn = (id: string, ...updates: PushUpdate[]) => {
    const order = { id, imageId: 'i', reference: `ada/${id}:v1`, recipe: [], queuedAt: 0 };
    const push = applyUpdates(pushes.get(id) ?? newPush(order), updates);
    pushes.set(id, push);
    watch.see(push);
  };
  return { ...desktop, open, goOn, look, lookedAt: watch.lookedAt };
}

describe('the taskbar', () => {
  it('shows how far all pushes are together, and nothing once they are over', () => {
    const { goOn, showProgress } = setUp();
    goOn('web', started, sent(50));
    expect(showProgress).toHaveBeenLastCalledWith({ fraction: 0.5, failed: false });
    goOn('api');
    expect(showProgress).toHaveBeenLastCalledWith({ fraction: 0.25, failed: false });
    goOn('web', digest, ended);
    expect(showProgress).toHaveBeenLastCalledWith({ fraction: 0.5, failed: false });
    goOn('api', started, sent(100), digest, ended);
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
  });

  it('never goes back when an engine does, and is not drawn again for nothing', () => {
    const { goOn, showProgress } = setUp();
    goOn('web', started, sent(50));
    goOn('web', sent(0));
    goOn('web', sent(10));
    expect(showProgress).toHaveBeenCalledTimes(1);
  });

  it('says that it does not know while an engine names no layers', () => {
    const { goOn, showProgress } = setUp();
    goOn('web', started);
    expect(showProgress).toHaveBeenLastCalledWith({ fraction: undefined, failed: false });
  });

  it('turns red with a failure, while others go on, and until the window was looked at', () => {
    const { goOn, showProgress, lookedAt } = setUp();
    goOn('api', started, sent(50));
    goOn('web', started);
    goOn('web', error, ended);
    expect(showProgress).toHaveBeenLastCalledWith({ fraction: 0.75, failed: true });
    goOn('api', digest, ended);
    expect(showProgress).toHaveBeenLastCalledWith({ fraction: 1, failed: true });
    lookedAt();
    expect(showProgress).toHaveBeenLastCalledWith(undefined);
  });

  it('keeps its progress when the window is looked at in between', () => {
    const { goOn, showProgress, lookedAt } = setUp();
    goOn('web', started, sent(50));
    lookedAt();
    expect(showProgress).toHaveBeenCalledTimes(1);
  });
});

describe('the computer', () => {
  it('stays awake while a push is on its way, and not for one that waits', () => {
    const { goOn, keepAwake } = setUp();
    goOn('web');
    expect(keepAwake).not.toHaveBeenCalled();
    goOn('web', started);
    goOn('cli');
    goOn('api', started);
    goOn('web', digest, ended);
    expect(keepAwake.mock.calls).toEqual([[true]]);
    goOn('api', error, ended);
    expect(keepAwake.mock.calls).toEqual([[true], [false]]);
  });
});

describe('a notification', () => {
  it('tells of an arrival once it is verified, and opens that push', () => {
    const { goOn, notify, open } = setUp();
    goOn('web', started);
    goOn('web', digest, ended);
    expect(notify).not.toHaveBeenCalled();
    goOn('web', { kind: 'verified', outcome: 'held' });
    const notice = { title: 'Push arrived', body: 'ada/web:v1 is in the registry, verified.' };
    expect(notify).toHaveBeenCalledExactlyOnceWith(notice, expect.any(Function));
    notify.mock.calls[0]?.[1]();
    expect(open).toHaveBeenCalledExactlyOnceWith('web');
  });

  it('does not claim what could not be verified', () => {
    const { goOn, notify } = setUp();
    goOn('web', started);
    goOn('web', digest, ended, { kind: 'verified', outcome: 'unchecked' });
    expect(notify.mock.calls[0]?.[0].body).toBe('ada/web:v1 is pushed; it could not be read back.');
  });

  it('tells of a failure without a word of what was said', () => {
    const { goOn, notify } = setUp();
    goOn('web', started);
    goOn('web', error, ended);
    expect(notify.mock.calls[0]?.[0].title).toBe('Push failed');
    expect(JSON.stringify(notify.mock.calls)).not.toContain('hunter2');
  });

  it.each([
    ['while Slipway is in front', { inFront: true }],
    ['where the user wants none', { notify: false }],
  ])('is not sent %s', (_when, options) => {
    const { goOn, notify } = setUp(options);
    goOn('web', started);
    goOn('web', error, ended);
    expect(notify).not.toHaveBeenCalled();
  });

  it('is not sent of a push the user cancelled, or of one from an earlier run', () => {
    const { goOn, notify } = setUp();
    goOn('web', started, { kind: 'cancelling' });
    goOn('web', ended);
    goOn('old', started, error, ended);
    expect(notify).not.toHaveBeenCalled();
  });
});
