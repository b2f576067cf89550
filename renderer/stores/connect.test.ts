// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_GUIDE_RECORD } from '../../app/guide/guide-record';
import {
  type CommandName,
  EVENTS,
  type EventName,
  type SlipwayBridge,
} from '../../app/ipc/channels';
import type { EventPayload } from '../../app/ipc/contract';
import { newPush } from '../../app/push/new-push';
import type { PushSnapshot } from '../../app/push/push-list';

const ID = 'p1';

function snapshot(seq: number, layers: string[] = []): PushSnapshot {
  const order = {
    id: ID,
    imageId: 'sha256:1',
    reference: 'ada/web:latest',
    recipe: [],
    queuedAt: 1,
  };
  const push = newPush(order);
  const status = { kind: 'pushed' } as const;
  return { seq, push: { ...push, layers: layers.map((id) => ({ id, status, retries: 0 })) } };
}

function update(seq: number, layer: string): EventPayload<'push.updated'> {
  return { pushId: ID, seq, updates: [{ kind: 'layer', id: layer, status: { kind: 'pushed' } }] };
}

/** A main process that answers when told to. */
function fakeMain() {
  const listeners = new Map<EventName, (payload: unknown) => void>();
  const waiting: { command: CommandName; answer: (value: unknown) => void; refuse: () => void }[] =
    [];
  const asked: CommandName[] = [];
  const bridge: SlipwayBridge = {
    invoke: (command) =>
      new Promise((resolve) => {
        asked.push(command);
        waiting.push({
          command,
          answer: (value) => {
            resolve({ ok: true, value });
          },
          refuse: () => {
            resolve({ ok: false, error: { kind: 'unexpected', raw: 'no' } });
          },
        });
      }),
    loadFile: () => Promise.reject(new Error('No file is dropped here.')),
    subscribe: (event, listener) => {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  return {
    bridge,
    asked,
    listeners,
    emit: <E extends EventName>(event: E, payload: EventPayload<E>) => {
      listeners.get(event)?.(payload);
    },
    /** Answers the oldest open question of this kind. */
    answer: async (command: CommandName, value: unknown) => {
      const at = waiting.findIndex((open) => open.command === command);
      const [open] = waiting.splice(at, at === -1 ? 0 : 1);
      expect(open, `nobody asked ${command}`).toBeDefined();
      open?.answer(value);
      await vi.waitFor(() => undefined);
    },
    refuse: async (command: CommandName) => {
      const at = waiting.findIndex((open) => open.command === command);
      waiting.splice(at, 1)[0]?.refuse();
      await vi.waitFor(() => undefined);
    },
    open: (command: CommandName) =>
      waiting.filter((question) => question.command === command).length,
  };
}

async function start() {
  vi.resetModules();
  const main = fakeMain();
  vi.stubGlobal('slipway', main.bridge);
  const { connect } = await import('./connect');
  const connecting = connect();
  const { usePushes } = await import('./pushes');
  const { useImages } = await import('./images');
  const { useView } = await import('./view');
  const { useEngine } = await import('./engine');
  return {
    main,
    connecting,
    push: () => usePushes.getState().pushes[ID],
    layers: () => usePushes.getState().pushes[ID]?.push.layers.map(({ id }) => id),
    images: () => useImages.getState().images,
    view: () => useView.getState().view,
    engine: () => useEngine.getState().engine,
  };
}

let window: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  window = await start();
});

const info = { version: '1', platform: 'linux', locale: 'en-US', hasGraphics: true };
const image = {
  id: 'sha256:1',
  tags: [],
  size: 1,
  created: 1,
  platform: '',
  layerSizes: [],
  inUse: false,
};
const other = { ...image, id: 'sha256:2' };
const connecting = { kind: 'connecting', endpoint: 'unix:///x' } as const;
const connected = {
  kind: 'connected',
  endpoint: 'unix:///x',
  name: 'Docker Engine',
  version: '29',
  store: 'classic',
} as const;

describe('connect', () => {
  it('listens to every event before it asks for anything', () => {
    expect([...window.main.listeners.keys()].sort()).toEqual([...EVENTS].sort());
    expect(window.main.asked).toContain('pushes.list');
  });

  it('greets with the sign-in screen when nobody is signed in, else with the images', async () => {
    const finish = async (accounts: unknown[]) => {
      window = await start();
      await window.main.answer('app.get', info);
      await window.main.answer('settings.get', {
        images: { order: 'name', show: 'all' },
        pushes: { atATime: 3, notify: false },
      });
      await window.main.answer('guide.get', FIRST_GUIDE_RECORD);
      await window.main.answer('workshop.get', { workshop: null, error: null });
      await window.main.answer('engine.get', connecting);
      await window.main.answer('session.get', { accounts, keychain: 'keychain' });
      await window.main.answer('storage.get', []);
      await window.connecting;
      return window.view();
    };
    expect(await finish([])).toEqual({ kind: 'sign-in' });
    expect(await finish([{ host: 'docker.io', username: 'ada', keptIn: 'keychain' }])).toEqual({
      kind: 'images',
    });
  });

  it('keeps news that overtook an older answer', async () => {
    window.main.emit('engine.changed', connected);
    window.main.emit('images.changed', { seq: 1, upserted: [image], removed: [] });
    await window.main.answer('images.list', { seq: 0, images: [] });
    await window.main.answer('app.get', info);
    await window.main.answer('settings.get', {
      images: { order: 'name', show: 'all' },
      pushes: { atATime: 3, notify: false },
    });
    await window.main.answer('guide.get', FIRST_GUIDE_RECORD);
    await window.main.answer('workshop.get', { workshop: null, error: null });
    await window.main.answer('engine.get', connecting);
    await window.main.answer('session.get', { accounts: [], keychain: 'memory' });
    await window.main.answer('storage.get', []);
    await window.connecting;
    expect(window.engine().kind).toBe('connected');
    expect(window.images()).toEqual([image]);
  });

  it('lists images again when the engine comes back, if it has no good list', async () => {
    await window.main.refuse('images.list');
    window.main.emit('engine.changed', connected);
    expect(window.main.open('images.list')).toBe(1);
    await window.main.answer('images.list', { seq: 4, images: [image] });
    window.main.emit('engine.changed', connecting);
    window.main.emit('engine.changed', { ...connected, version: '30' });
    expect(window.main.open('images.list')).toBe(0);
    expect(window.images()).toEqual([image]);
  });
});

describe('another engine', () => {
  it('is not shown with the images of the last one', async () => {
    window.main.emit('engine.changed', connected);
    await window.main.answer('images.list', { seq: 4, images: [image] });
    window.main.emit('engine.changed', { kind: 'connecting', endpoint: 'unix:///y' });
    expect(window.images()).toBeUndefined();
    window.main.emit('engine.changed', { ...connected, endpoint: 'unix:///y' });
    await window.main.answer('images.list', { seq: 5, images: [other] });
    expect(window.images()).toEqual([other]);
  });
});

describe('news of images', () => {
  it('are folded in order, and once', async () => {
    await window.main.answer('images.list', { seq: 3, images: [image] });
    window.main.emit('images.changed', { seq: 4, upserted: [other], removed: [] });
    window.main.emit('images.changed', { seq: 5, upserted: [], removed: [image.id] });
    window.main.emit('images.changed', { seq: 4, upserted: [image, other], removed: [] });
    expect(window.images()).toEqual([other]);
    expect(window.main.open('images.list')).toBe(0);
  });

  it('that overtook the answer are folded into it, and those it has already are not', async () => {
    window.main.emit('images.changed', { seq: 3, upserted: [other], removed: [] });
    window.main.emit('images.changed', { seq: 4, upserted: [], removed: [image.id] });
    await window.main.answer('images.list', { seq: 3, images: [image, other] });
    expect(window.images()).toEqual([other]);
    expect(window.main.open('images.list')).toBe(0);
  });

  it('with a gap before them make the window list again, once', async () => {
    await window.main.answer('images.list', { seq: 1, images: [image] });
    window.main.emit('images.changed', { seq: 3, upserted: [other], removed: [] });
    window.main.emit('images.changed', { seq: 4, upserted: [], removed: [image.id] });
    expect(window.images()).toEqual([image]);
    expect(window.main.open('images.list')).toBe(1);
    await window.main.answer('images.list', { seq: 4, images: [other] });
    window.main.emit('images.changed', { seq: 5, upserted: [image], removed: [] });
    expect(window.images()).toEqual([other, image]);
    expect(window.main.open('images.list')).toBe(0);
  });
});

describe('news of a push', () => {
  it('is folded in order, and once', async () => {
    await window.main.answer('pushes.list', []);
    window.main.emit('push.added', snapshot(0));
    window.main.emit('push.updated', update(1, 'a'));
    window.main.emit('push.updated', update(1, 'a'));
    window.main.emit('push.updated', update(2, 'b'));
    expect(window.layers()).toEqual(['a', 'b']);
    expect(window.push()?.seq).toBe(2);
    expect(window.main.open('pushes.list')).toBe(0);
  });

  it('does not go back to a snapshot older than what is known', async () => {
    window.main.emit('push.added', snapshot(0));
    window.main.emit('push.updated', update(1, 'a'));
    await window.main.answer('pushes.list', [snapshot(1, ['a'])]);
    window.main.emit('push.updated', update(2, 'b'));
    window.main.emit('push.added', snapshot(0));
    expect(window.layers()).toEqual(['a', 'b']);
  });

  it('is asked for again after a gap, until nothing heard of is missing', async () => {
    await window.main.answer('pushes.list', [snapshot(1, ['a'])]);
    window.main.emit('push.updated', update(3, 'c'));
    expect(window.layers()).toEqual(['a']);
    window.main.emit('push.updated', update(4, 'd'));
    expect(window.main.open('pushes.list')).toBe(1);
    await window.main.answer('pushes.list', [snapshot(3, ['a', 'b', 'c'])]);
    expect(window.main.open('pushes.list')).toBe(1);
    await window.main.answer('pushes.list', [snapshot(4, ['a', 'b', 'c', 'd'])]);
    expect(window.layers()).toEqual(['a', 'b', 'c', 'd']);
    window.main.emit('push.updated', update(5, 'e'));
    expect(window.layers()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(window.main.open('pushes.list')).toBe(0);
  });

  it('of a push nobody told of makes it known', async () => {
    await window.main.answer('pushes.list', []);
    window.main.emit('push.updated', update(2, 'b'));
    await window.main.answer('pushes.list', [snapshot(2, ['a', 'b'])]);
    expect(window.layers()).toEqual(['a', 'b']);
  });
});
