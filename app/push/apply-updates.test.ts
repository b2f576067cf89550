import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStream, anyUpdate } from '../fixtures/any-update';
import { queuedPush, recordedPush, recordedUpdates, recordings } from '../fixtures/recorded-stream';
import { applyUpdates } from './apply-updates';
import { type LayerStatus, type Push, type PushUpdate, pushSchema } from './push';

const started: PushUpdate = { kind: 'started', at: 1 };
const ended: PushUpdate = { kind: 'ended', at: 9 };
const cancelling: PushUpdate = { kind: 'cancelling' };
const digest: PushUpdate = { kind: 'digest', tag: 'v1', digest: 'sha256:aa', size: 7 };
const denied: PushUpdate = { kind: 'error', error: { kind: 'unknown', raw: 'denied' } };
const canceled: PushUpdate = { kind: 'error', error: { kind: 'unknown', raw: 'context canceled' } };

const ALL_SEVEN = [
  'b0b2dffd7196',
  'b03befbc81a0',
  '8c956591ed94',
  'dfb041fb9e28',
  'd7f7378c8dd4',
  '3a97b910f323',
  '7cb293c52e5a',
];

function after(...updates: PushUpdate[]): Push {
  return applyUpdates(queuedPush(), updates);
}

function layer(status: LayerStatus, id = 'b0b2dffd7196'): PushUpdate {
  return { kind: 'layer', id, status };
}

function statuses(push: Push) {
  return Object.fromEntries(push.layers.map(({ id, status }) => [id, status.kind]));
}

describe('a recorded push', () => {
  test('with Docker’s classic store sends every layer', () => {
    const push = recordedPush('docker20-graphdriver-fresh');
    expect(push).toMatchObject({
      state: 'succeeded',
      startedAt: 1_000,
      endedAt: 2_000,
      repository: 'localhost:5000/ada/fresh',
      digest: {
        tag: 'v1',
        digest: 'sha256:b9ef9429c2581118c70a050bae2bbddda03ea6c090c2c32258593183fb312fd4',
        size: 1_793,
      },
    });
    expect(push.layers.map(({ id }) => id)).toEqual(ALL_SEVEN);
    expect(new Set(Object.values(statuses(push)))).toEqual(new Set(['pushed']));
    expect(push.layers[0]?.total).toBe(60_000_000);
    expect(push.error).toBeUndefined();
  });

  test('sends nothing the second time', () => {
    const push = recordedPush('docker20-graphdriver-again');
    expect(push.state).toBe('succeeded');
    expect(push.layers.map(({ status }) => status)).toEqual(
      ALL_SEVEN.map(() => ({ kind: 'exists', text: 'Layer already exists' })),
    );
  });

  test.each([
    ['docker20-graphdriver-mounted', 'ada/fresh', 'sha256:b9ef9429'],
    ['docker26-containerd-mounted', 'ada/big', 'sha256:68ec6278'],
  ])('has its layers linked from another repository: %s', (name, from, digestStart) => {
    const push = recordedPush(name);
    expect(push.state).toBe('succeeded');
    expect(push.digest?.tag).toBe('latest');
    expect(push.digest?.digest).toMatch(new RegExp(`^${digestStart}`));
    expect(push.layers).toHaveLength(7);
    for (const { status } of push.layers) expect(status).toEqual({ kind: 'mounted', from });
  });

  test('with the containerd store sends every layer, with no digest beside the text', () => {
    const push = recordedPush('docker26-containerd-fresh');
    expect(push.state).toBe('succeeded');
    expect(push.digest).toEqual({
      tag: 'v1',
      digest: 'sha256:68ec6278fb87cd2a11a945880109d3e9ca1cdadea44c372ac76a0b19122abbb4',
      size: 1_377,
    });
    expect(statuses(push)).toEqual(Object.fromEntries(ALL_SEVEN.map((id) => [id, 'pushed'])));
    expect(push.layers.find(({ id }) => id === 'd7f7378c8dd4')?.total).toBe(9_001_984);
  });

  test('with Podman 4 names no layers', () => {
    const push = recordedPush('podman4-fresh');
    expect(push.state).toBe('succeeded');
    expect(push.layers).toEqual([]);
    expect(push.digest?.size).toBe(1_412);
  });

  test.each([
    ['docker20-graphdriver-dns', 'registry-not-found', []],
    ['docker20-graphdriver-no-such-image', 'image-missing', []],
    ['docker20-graphdriver-unauthorized', 'sign-in-needed', ['preparing', 'waiting']],
    ['docker20-graphdriver-denied', 'push-denied', ['waiting']],
    ['docker20-graphdriver-unknown-ca', 'registry-unknown-ca', []],
    ['docker20-graphdriver-bad-gateway', 'registry-failed', ['retrying']],
    ['docker26-containerd-unauthorized', 'sign-in-needed', ['waiting']],
    ['docker26-containerd-denied', 'push-denied', ['waiting']],
    ['docker26-containerd-no-such-image', 'image-missing', []],
    ['docker26-containerd-too-large', 'layer-too-large', ['pushing']],
    ['docker26-containerd-too-many-requests', 'rate-limited', ['waiting']],
    ['docker26-containerd-unknown-ca', 'registry-unknown-ca', ['waiting']],
    ['docker26-containerd-reset', 'registry-lost', ['pushing']],
    ['podman4-unauthorized', 'sign-in-needed', []],
    ['podman4-denied', 'push-denied', []],
    ['podman4-denied-head', 'push-denied', []],
    ['podman4-dns', 'registry-not-found', []],
    ['podman4-too-large', 'layer-too-large', []],
    ['podman4-unknown-ca', 'registry-unknown-ca', []],
  ])('fails inside a successful reply: %s', (name, kind, left) => {
    const push = recordedPush(name);
    expect(push).toMatchObject({ state: 'failed', error: { kind } });
    expect(push.digest).toBeUndefined();
    expect([...new Set(Object.values(statuses(push)))]).toEqual(left);
  });

  test.each(recordings)('ends without success when its last words are missing: %s', (name) => {
    const updates = recordedUpdates(name).filter(({ kind }) => kind !== 'digest');
    expect(applyUpdates(queuedPush(), updates).state).toBe('failed');
  });
});

describe('how a push ends', () => {
  test.each([
    ['a digest', [digest], 'succeeded', undefined],
    ['nothing', [], 'failed', ''],
    ['an error', [denied], 'failed', 'denied'],
    ['an error after the digest', [digest, denied], 'failed', 'denied'],
    ['an error before the digest', [denied, digest], 'failed', 'denied'],
    ['two errors: the first tells why', [denied, canceled], 'failed', 'denied'],
    ['a cancel', [cancelling], 'cancelled', undefined],
    ['a cancel the engine complains of', [cancelling, canceled], 'cancelled', undefined],
    ['a cancel that came too late', [digest, cancelling], 'succeeded', undefined],
    ['a cancel that could not stop it', [cancelling, digest], 'succeeded', undefined],
    ['a cancel of what had failed', [denied, cancelling], 'failed', 'denied'],
    ['a cancel, a digest and an error', [cancelling, digest, canceled], 'cancelled', undefined],
  ] as [string, PushUpdate[], Push['state'], string | undefined][])(
    'after %s',
    (_, updates, state, raw) => {
      const push = after(started, ...updates, ended);
      expect(push.state).toBe(state);
      expect(push.error?.raw).toBe(raw);
      expect(push).toMatchObject({ cancelling: false, endedAt: 9 });
    },
  );

  test('is not decided before the stream has ended', () => {
    expect(after(started, digest).state).toBe('running');
    expect(after(started, denied).state).toBe('running');
    expect(after(started, cancelling)).toMatchObject({ state: 'running', cancelling: true });
  });

  test('is a cancel for a push that never began', () => {
    expect(after(cancelling, ended).state).toBe('cancelled');
  });

  test('is a lack of a digest when the engine dies', () => {
    expect(after(started, ended).error).toEqual({ kind: 'no-digest', raw: '' });
  });

  test('is a success exactly when a digest was seen and no error', () => {
    fc.assert(
      fc.property(anyStream, (updates) => {
        const push = after(...updates);
        const heard = updates.slice(
          0,
          updates.findIndex(({ kind }) => kind === 'ended'),
        );
        const saw = (wanted: PushUpdate['kind']) => heard.some(({ kind }) => kind === wanted);
        expect(push.state === 'succeeded').toBe(saw('digest') && !saw('error'));
        expect(push.state === 'failed').toBe(push.error !== undefined);
        if (push.state === 'cancelled') expect(saw('cancelling')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is never undone', () => {
    fc.assert(
      fc.property(anyStream, fc.array(anyUpdate), (updates, late) => {
        const push = after(...updates);
        expect(applyUpdates(push, late)).toBe(push);
      }),
    );
  });
});

describe('batches', () => {
  const split = fc.tuple(anyStream, fc.array(fc.nat({ max: 45 })));

  test('do not matter to the result', () => {
    fc.assert(
      fc.property(split, ([updates, cuts]) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), updates.length];
        const inBatches = edges.reduce(
          (push, edge, at) => applyUpdates(push, updates.slice(edges[at - 1] ?? 0, edge)),
          queuedPush(),
        );
        const oneByOne = updates.reduce((push, one) => applyUpdates(push, [one]), queuedPush());
        expect(inBatches).toEqual(after(...updates));
        expect(oneByOne).toEqual(after(...updates));
      }),
      { numRuns: 500 },
    );
  });

  test.each(recordings)('do not matter to a recorded push: %s', (name) => {
    const updates = recordedUpdates(name);
    for (let cut = 0; cut <= updates.length; cut++) {
      const start = applyUpdates(queuedPush(), updates.slice(0, cut));
      expect(applyUpdates(start, updates.slice(cut))).toEqual(recordedPush(name));
    }
  });
});

describe('what did not change', () => {
  test('is the same object', () => {
    fc.assert(
      fc.property(fc.array(anyUpdate), anyUpdate, (before, update) => {
        const push = after(...before);
        const once = applyUpdates(push, [update]);
        for (const [at, layer] of push.layers.entries()) {
          if (update.kind !== 'layer' || update.id !== layer.id) {
            expect(once.layers[at]).toBe(layer);
          }
        }
        if (update.kind !== 'layer') expect(once.layers).toBe(push.layers);
        if (update.kind !== 'note') expect(applyUpdates(once, [update])).toBe(once);
      }),
    );
  });

  test('is the whole push when there is no news', () => {
    const push = after(started, layer({ kind: 'pushing', current: 5, total: 9 }));
    expect(applyUpdates(push, [])).toBe(push);
    expect(applyUpdates(push, [layer({ kind: 'pushing', current: 5, total: 9 })])).toBe(push);
  });

  test('and what did is never written into the old push', () => {
    const push = after(started, layer({ kind: 'waiting' }));
    const before = structuredClone(push);
    applyUpdates(push, [layer({ kind: 'pushed' }), layer({ kind: 'waiting' }, 'new'), denied]);
    expect(push).toEqual(before);
  });
});

describe('a layer', () => {
  const countdown = (from: number) =>
    Array.from({ length: from }, (_, at) => layer({ kind: 'retrying', seconds: from - at }));

  test('counts a countdown as one retry', () => {
    expect(after(...countdown(5)).layers[0]?.retries).toBe(1);
  });

  test('counts a longer countdown right after one as the next retry', () => {
    expect(after(...countdown(5), ...countdown(10)).layers[0]?.retries).toBe(2);
  });

  test('counts a retry again once it had been sent in between', () => {
    const sending = layer({ kind: 'pushing', current: 1 });
    expect(after(...countdown(5), sending, ...countdown(5)).layers[0]?.retries).toBe(2);
  });

  test('keeps the largest total, also once pushed', () => {
    const push = after(
      layer({ kind: 'pushing', current: 1, total: 84 }),
      layer({ kind: 'pushing', current: 1, total: 3_072 }),
      layer({ kind: 'pushing', current: 1, total: 84 }),
      layer({ kind: 'pushed' }),
    );
    expect(push.layers[0]).toEqual({
      id: 'b0b2dffd7196',
      status: { kind: 'pushed' },
      total: 3_072,
      retries: 0,
    });
  });

  test('may go back, and past its total: the engine’s word is kept', () => {
    const back = { kind: 'pushing', current: 0, total: 10 } as const;
    const past = { kind: 'pushing', current: 12, total: 10 } as const;
    expect(after(layer(past)).layers[0]?.status).toEqual(past);
    expect(after(layer(past), layer(back)).layers[0]?.status).toEqual(back);
  });
});

test('a push an engine floods still fits what may cross to the window', () => {
  const flood = Array.from({ length: 2_000 }, (_, at): PushUpdate[] => [
    layer({ kind: 'waiting' }, `layer-${at}`),
    { kind: 'note', text: `note ${at}` },
  ]);
  expect(pushSchema.safeParse(after(started, ...flood.flat())).success).toBe(true);
});

test('the blobs of the recipe may come when the push is over, and only those of all its layers count', () => {
  const layer = { diffId: 'sha256:d1', instruction: 'COPY . /', size: 2 };
  const push = { ...queuedPush(), recipe: [layer] };
  const over = applyUpdates(push, [
    { kind: 'started', at: 1 },
    { kind: 'ended', at: 2 },
  ]);
  const blobs = ['sha256:b1'];
  expect(applyUpdates(over, [{ kind: 'blobs', blobs }]).recipe).toEqual([
    { ...layer, blob: 'sha256:b1' },
  ]);
  expect(applyUpdates(over, [{ kind: 'blobs', blobs: [...blobs, 'sha256:b2'] }])).toBe(over);
});
