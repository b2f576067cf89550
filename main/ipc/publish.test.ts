import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { EventPayload } from '../../app/ipc/contract';
import { createPublish } from './publish';

const connecting: EventPayload<'engine.changed'> = { kind: 'connecting', endpoint: 'unix:///x' };

function windowWith(send: (...sent: unknown[]) => void, destroyed = false): BrowserWindow {
  return { webContents: { send, isDestroyed: () => destroyed } } as unknown as BrowserWindow;
}

describe('news to the window', () => {
  it('goes out when it fits its schema', () => {
    const send = vi.fn();
    createPublish(() => windowWith(send), vi.fn())('engine.changed', connecting);
    expect(send).toHaveBeenCalledExactlyOnceWith('engine.changed', connecting);
  });

  it('stays here, and is reported, when it carries a field the contract does not know', () => {
    const send = vi.fn();
    const report = vi.fn();
    const leak = { ...connecting, secret: 'canary' };
    createPublish(() => windowWith(send), report)('engine.changed', leak);
    expect(send).not.toHaveBeenCalled();
    expect(report).toHaveBeenCalledOnce();
  });

  it('is dropped when there is no window, or it is going', () => {
    const send = vi.fn();
    createPublish(() => undefined, vi.fn())('engine.changed', connecting);
    createPublish(() => windowWith(send, true), vi.fn())('engine.changed', connecting);
    expect(send).not.toHaveBeenCalled();
  });
});
