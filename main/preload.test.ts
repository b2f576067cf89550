import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  COMMANDS,
  type CommandName,
  EVENTS,
  type EventName,
  LOAD_COMMAND,
  type SlipwayBridge,
} from '../app/ipc/channels';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoke: vi.fn<(command: string, payload: unknown) => Promise<unknown>>(),
  on: vi.fn<(event: string, receive: (event: unknown, payload: unknown) => void) => void>(),
  removeListener: vi.fn(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, what: unknown) => {
      electron.exposed.set(name, what);
    },
  },
  ipcRenderer: {
    invoke: electron.invoke,
    on: electron.on,
    removeListener: electron.removeListener,
  },
  webUtils: { getPathForFile: () => '/home/ada/image.tar' },
}));

let bridge: SlipwayBridge;

beforeAll(async () => {
  await import('./preload');
  bridge = electron.exposed.get('slipway') as SlipwayBridge;
});
beforeEach(() => {
  vi.clearAllMocks();
});

describe('what a page can reach', () => {
  it('is one object', () => {
    expect([...electron.exposed.keys()]).toEqual(['slipway']);
  });

  it('is each command of the contract but one', async () => {
    for (const command of COMMANDS.filter((name) => name !== LOAD_COMMAND)) {
      await bridge.invoke(command, null);
      expect(electron.invoke).toHaveBeenLastCalledWith(command, null);
    }
  });

  it.each(['shell.run', 'INTERNAL_INVOKE', '__proto__', '', LOAD_COMMAND])(
    'is not %j: it never leaves the window',
    async (name) => {
      await expect(bridge.invoke(name as CommandName, { path: '/etc/passwd' })).rejects.toThrow();
      expect(electron.invoke).not.toHaveBeenCalled();
    },
  );

  it('names no file: a path comes from the file itself', async () => {
    await bridge.loadFile(new File([], 'image.tar'));
    expect(electron.invoke).toHaveBeenCalledWith(LOAD_COMMAND, { path: '/home/ada/image.tar' });
  });

  it('hears the events of the contract, without what Electron knows of them, and no others', () => {
    const listener = vi.fn();
    const [event] = EVENTS;
    const end = bridge.subscribe(event, listener);
    const [, receive] = electron.on.mock.calls[0] ?? [];
    receive?.({ sender: 'ipcRenderer' }, 'news');
    expect(listener).toHaveBeenCalledWith('news');
    end();
    expect(electron.removeListener).toHaveBeenCalledWith(event, receive);
    expect(() => bridge.subscribe('shell.ran' as EventName, listener)).toThrow();
  });
});
