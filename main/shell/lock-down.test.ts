import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { lockDown } from './lock-down';

type Handler = (...args: unknown[]) => unknown;

/** What the default session was told, by the name of the method it was told with. */
const handlers = vi.hoisted(() => new Map<string, (...args: unknown[]) => unknown>());

vi.mock('electron', () => {
  const take = (name: string) => (handler: Handler) => handlers.set(name, handler);
  return {
    session: {
      defaultSession: {
        setPermissionRequestHandler: take('request'),
        setPermissionCheckHandler: take('check'),
        setDevicePermissionHandler: take('device'),
      },
    },
  };
});

class Contents extends EventEmitter {
  openHandler: Handler | undefined;
  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }
}

let contents: Contents;

beforeEach(() => {
  handlers.clear();
  const app = new EventEmitter();
  lockDown(app as unknown as Parameters<typeof lockDown>[0]);
  contents = new Contents();
  app.emit('web-contents-created', {}, contents);
});

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'no page comes past %s',
  (event) => {
    const preventDefault = vi.fn();
    contents.emit(event, { preventDefault }, {}, { src: 'https://example.com/' });
    expect(preventDefault).toHaveBeenCalledOnce();
  },
);

it('no page opens a window', () => {
  expect(contents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
});

it.each(['usb', 'hid', 'serial'])(
  'no page reaches a %s device, one chosen before included',
  (deviceType) => {
    const device = { deviceId: '1', name: 'A key', vendorId: 1, productId: 2 };
    const asked = handlers.get('device');
    expect(asked?.({ deviceType, origin: 'app://slipway', device })).toBe(false);
  },
);

it('no permission is there, and none is given', () => {
  const answer = vi.fn();
  handlers.get('request')?.(contents, 'media', answer);
  expect(answer).toHaveBeenCalledWith(false);
  expect(handlers.get('check')?.(contents, 'media', 'app://slipway')).toBe(false);
});
