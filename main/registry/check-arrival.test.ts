import { describe, expect, it, vi } from 'vitest';
import { newPush } from '../../app/push/new-push';
import type { Push } from '../../app/push/push';
import { type ArrivalQuestions, checkArrival } from './check-arrival';
import { RegistryRefusal, type RemoteImage } from './read-image';

const D = 'sha256:manifest';
const layers = ['sha256:base', 'sha256:app'];
const recipe = layers.map((diffId) => ({ diffId, instruction: 'COPY', size: 1 }));
const reference = 'localhost:5000/ada/web:v1';
const push: Push = newPush({ id: '1', imageId: 'sha256:image', reference, recipe, queuedAt: 0 });
const engineDown = { kind: 'engine-lost', raw: 'EPIPE' } as const;
const theirs: RemoteImage = { digest: D, configDigest: 'sha256:theirs', diffIds: ['sha256:x'] };

function check(questions: Partial<ArrivalQuestions>, of: Push = push) {
  return checkArrival(of, 'v1', {
    engineDigest: () => Promise.resolve(D),
    readImage: () => Promise.resolve(undefined),
    localImage: () => Promise.resolve({ digests: [], diffIds: layers }),
    explain: () => engineDown,
    now: () => 7,
    ...questions,
  });
}
const reads = (image: RemoteImage | undefined) => ({ readImage: () => Promise.resolve(image) });
const noEngine = { engineDigest: () => Promise.reject(new Error('gone')) };

describe('a push whose end nobody saw', () => {
  it.each([
    ['the digest it had heard', {}, { ...push, digest: { tag: 'v1', digest: D, size: 1 } }],
    ['its id, a manifest’s (containerd)', {}, { ...push, imageId: D }],
    [
      'its id, the config’s (classic store)',
      reads({ ...theirs, configDigest: push.imageId }),
      push,
    ],
    [
      'a digest the engine knows it by',
      { localImage: () => Promise.resolve({ digests: [D], diffIds: [] }) },
      push,
    ],
  ])('arrived if the tag names %s', async (_what, questions, of) => {
    expect(await check(questions, of)).toEqual({ outcome: 'held', at: 7, digest: D });
  });

  it('did not arrive if there is no such tag', async () => {
    const engineDigest = () => Promise.resolve(undefined);
    expect(await check({ engineDigest })).toEqual({ outcome: 'absent', at: 7 });
  });

  it('did not arrive if the tag names an image of other layers', async () => {
    expect(await check(reads(theirs))).toEqual({ outcome: 'other', at: 7, digest: D });
  });

  it('cannot be told from one with the same layers and other settings', async () => {
    const alike = { ...theirs, diffIds: layers };
    const unclear = { outcome: 'unclear', at: 7, digest: D, sameLayers: true };
    expect(await check(reads(alike))).toEqual(unclear);
    const isGone = { localImage: () => Promise.reject(new Error('no such image')) };
    expect(await check({ ...reads(alike), ...isGone })).toEqual(unclear);
  });

  it('may have arrived if all that is known is that the tag is there', async () => {
    const unclear = { outcome: 'unclear', at: 7, digest: D, sameLayers: false };
    expect(await check({})).toEqual(unclear);
    expect(await check({ readImage: () => Promise.reject(new Error('offline')) })).toEqual(unclear);
    expect(await check(reads(theirs), { ...push, recipe: [] })).toMatchObject({ outcome: 'other' });
    const nothingKnown = { localImage: () => Promise.reject(new Error('gone')) };
    const bare = { ...push, recipe: [] };
    expect(await check({ ...reads(theirs), ...nothingKnown }, bare)).toEqual(unclear);
  });

  it('is looked for by the app where the engine cannot', async () => {
    const readImage = vi.fn(() => Promise.resolve({ ...theirs, configDigest: push.imageId }));
    expect(await check({ ...noEngine, readImage })).toMatchObject({ outcome: 'held' });
    expect(readImage).toHaveBeenCalledWith('v1');
    expect(await check({ ...noEngine, ...reads(undefined) })).toEqual({ outcome: 'absent', at: 7 });
  });

  it('stays unknown where neither can ask, and the reason is the engine’s', async () => {
    const readImage = () => Promise.reject(new TypeError('fetch failed'));
    const unasked = { outcome: 'unasked', at: 7, error: engineDown };
    expect(await check({ ...noEngine, readImage })).toEqual(unasked);
  });

  it.each([401, 403])('wants a sign-in where the registry answers %d', async (status) => {
    const readImage = () => Promise.reject(new RegistryRefusal(status));
    expect(await check({ ...noEngine, readImage })).toMatchObject({
      outcome: 'unasked',
      error: { kind: 'sign-in-needed', host: 'localhost:5000' },
    });
  });
});
