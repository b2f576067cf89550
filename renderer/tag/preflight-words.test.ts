import { describe, expect, it } from 'vitest';
import type { Preflight } from '../../app/push/preflight';
import type { Account } from '../../app/registry/account';
import { createFormat } from '../format';
import { type CheckedTag, describePreflight } from './preflight-words';

const DAY = 86_400_000;
const ada: Account = { host: 'docker.io', username: 'ada', keptIn: 'keychain' };
const draft = { host: 'docker.io', namespace: 'ada', repository: 'web', tag: 'v1' };
const allowed: Preflight = { username: 'ada', permission: 'allowed' };

function linesOf(
  checked: readonly CheckedTag[],
  over: Partial<typeof draft> = {},
  more: { where?: string; imageSize?: number } = {},
) {
  const format = createFormat('en-US');
  const about = { draft: { ...draft, ...over }, account: ada, where: 'Docker Hub', ...more };
  return describePreflight(checked, { imageSize: undefined, ...about, format, now: 10 * DAY });
}

function line(
  id: string,
  preflight: Preflight,
  over: Partial<typeof draft> = {},
  imageSize?: number,
) {
  const more = imageSize === undefined ? {} : { imageSize };
  return linesOf([{ tag: 'v1', preflight }], over, more).find((one) => one.id === id);
}

describe('describePreflight', () => {
  it('says who pushes, that it is allowed, and that nothing is replaced', () => {
    expect(
      linesOf([{ tag: 'v1', preflight: allowed }]).map(({ tone, text }) => [tone, text]),
    ).toEqual([
      ['good', 'Name well formed'],
      ['good', 'Signed in as ada'],
      ['good', 'Allowed to push to ada/web'],
      ['good', '“v1” is new there: nothing is replaced'],
    ]);
  });

  it('offers the own namespace to whoever may not push to another', () => {
    const refused: Preflight = { username: 'ada', permission: 'refused' };
    expect(line('right', refused, { namespace: 'library' })).toMatchObject({
      tone: 'bad',
      text: 'ada may not push to library/web',
      fix: { kind: 'namespace', label: 'Use ada/…', namespace: 'ada' },
    });
    expect(line('right', refused)).toMatchObject({
      text: 'ada may not push to ada/web: this sign-in may look but not push, as with a read-only token',
      fix: { kind: 'sign-in', label: 'Sign in with another' },
    });
  });

  it('tells no sign-in from one that is no longer taken', () => {
    const none = line('right', { permission: 'sign-in-needed' });
    const expired = line('right', { username: 'ada', permission: 'sign-in-needed' });
    expect(none?.text).toBe('Docker Hub wants a sign-in before a push');
    expect(expired?.text).toBe('Docker Hub no longer takes the sign-in of ada');
    expect([none?.fix?.kind, expired?.fix?.kind]).toEqual(['sign-in', 'sign-in']);
    expect(line('account', { username: 'ada', permission: 'sign-in-needed' })).toBeUndefined();
  });

  it('begins a sentence with the practice registry as one does', () => {
    const checked = [{ tag: 'v1', preflight: { permission: 'sign-in-needed' } as const }];
    const [, right] = linesOf(
      checked,
      { host: 'localhost:5050' },
      { where: 'the practice registry' },
    );
    expect(right?.text).toBe('The practice registry wants a sign-in before a push');
  });

  it('says that a repository has to be made first', () => {
    const { tone, text } = line('right', { username: 'ada', permission: 'no-repository' }) ?? {};
    expect([tone, text]).toEqual(['bad', 'Docker Hub wants ada/web to be created there first']);
  });

  it('claims nothing about a registry it could not ask, and keeps what was said', () => {
    const lines = linesOf([{ tag: 'v1', preflight: { permission: 'unchecked', raw: 'no route' } }]);
    expect(lines.map(({ id }) => id)).toEqual(['name', 'right']);
    expect(lines[1]).toMatchObject({ tone: 'open', raw: 'no route' });
    expect(lines[1]?.text).toMatch(/^Not checked/);
  });

  it('names what keeps it from asking where that is certain', () => {
    const unchecked = { permission: 'unchecked', raw: 'ECONNREFUSED' } as const;
    const wordsFor = (unreached: 'no-such-name' | 'nothing-there', host: string) =>
      linesOf([{ tag: 'v1', preflight: { ...unchecked, unreached } }], { host })[1];
    expect(wordsFor('nothing-there', 'localhost:5000')).toMatchObject({
      tone: 'heed',
      text: 'Nothing answers at localhost:5000 from here: is the registry running?',
      raw: 'ECONNREFUSED',
    });
    expect(wordsFor('no-such-name', 'registry.invalid:5000')?.text).toBe(
      'No computer called registry.invalid can be found from here: check the spelling',
    );
    // Well spelt: it is this computer that is cut off.
    expect(wordsFor('no-such-name', 'docker.io')?.text).toMatch(/^Not checked/);
  });

  it.each([
    [7, 7, 0, 'All 7 layers are there: nothing to send'],
    [7, 6, 12_000, '6 of 7 layers are there: about 12 kB to send'],
    [7, 0, 60_000_000, 'None of 7 layers in this repository yet: up to 60 MB to send'],
    [1, 0, 1_000, 'Its layer is not in this repository yet: up to 1 kB to send'],
    [1, 0, 0, 'Its layer is not in this repository yet: next to nothing to send'],
    [7, 6, 0, '6 of 7 layers are there: next to nothing to send'],
  ])('of %i layers with %i there it says what is left', (total, there, bytesToSend, text) => {
    expect(line('layers', { ...allowed, layers: { total, there, bytesToSend } })?.text).toBe(text);
  });

  it.each([
    [7, 0, 60_000_000, 'None of 7 layers in this repository yet: up to 60 MB to send'],
    [
      7,
      0,
      undefined,
      'None of 7 layers in this repository yet: how much that is, Docker does not say',
    ],
    [7, 4, 60_000_000, '4 of 7 layers are there: 3 to send, of an image of 60 MB'],
    [7, 4, undefined, '4 of 7 layers are there: 3 to send'],
    [7, 7, undefined, 'All 7 layers are there: nothing to send'],
  ])(
    'of %i layers of no known size with %i there it says what is known',
    (total, there, imageSize, text) => {
      const preflight = { ...allowed, layers: { total, there } };
      expect(line('layers', preflight, {}, imageSize)?.text).toBe(text);
    },
  );

  it('warns of the image a tag would leave, with its age and digest', () => {
    const digest = `sha256:ab12cd34ef56${'0'.repeat(52)}`;
    const replaces = { digest, created: 7 * DAY, same: false };
    expect(line('tag v1', { ...allowed, replaces })).toMatchObject({
      tone: 'heed',
      text: 'This replaces “v1”: the image made 3 days ago (sha256:ab12cd34ef56…)',
    });
    expect(line('tag v1', { ...allowed, replaces: { ...replaces, same: true } })).toMatchObject({
      tone: 'good',
      text: 'The registry holds exactly this image as “v1” already',
    });
  });

  it('does not call a tag new when it could not be read', () => {
    expect(line('tag v1', { ...allowed, raw: 'timeout' })).toMatchObject({ tone: 'open' });
  });

  it('has a line for each of several tags, and the rest once', () => {
    const digest = `sha256:${'c'.repeat(64)}`;
    const lines = linesOf([
      { tag: 'v1', preflight: allowed },
      { tag: 'latest', preflight: { ...allowed, replaces: { digest, same: true } } },
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['name', 'account', 'right', 'tag v1', 'tag latest']);
  });
});
