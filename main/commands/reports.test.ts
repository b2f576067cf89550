import { expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { PushUpdate } from '../../app/push/push';
import { reportCommands } from './reports';

const CANARY = 'cAnary pass/wörd+7';

function commands(
  raw: string,
  secret: () => Promise<never> | Promise<undefined> | 'known',
  times = 1,
) {
  const order = { id: '1', imageId: 'i', reference: 'ghcr.io/ada/web:v1', recipe: [], queuedAt: 0 };
  const push = applyUpdates(newPush(order), [
    { kind: 'started', at: 1 },
    ...Array.from({ length: times }, (): PushUpdate => ({ kind: 'note', text: `again: ${raw}` })),
    { kind: 'error', error: { kind: 'unknown', raw } },
    { kind: 'ended', at: 2 },
  ]);
  return reportCommands({
    version: '0.1.0',
    find: (id) => (id === '1' ? push : undefined),
    engine: () => ({ kind: 'connecting', endpoint: '' }),
    secret: async () => {
      const answer = await secret();
      return answer === 'known'
        ? { kind: 'password', username: 'ada', password: CANARY }
        : undefined;
    },
  });
}
const report = (...args: Parameters<typeof commands>) =>
  commands(...args)['push.report']({ pushId: '1' });

it('holds the error, and no form of the secret that was used', async () => {
  const said = [
    `the proxy saw ${CANARY}`,
    `and ${encodeURIComponent(CANARY)}`,
    `and ${Buffer.from(`ada:${CANARY}`).toString('base64')}`,
  ].join(', ');
  const answer = await report(said, () => 'known');
  const text = answer.ok ? answer.value : '';
  expect(text).toContain('the proxy saw [hidden], and [hidden], and [hidden]');
  expect(text).toContain('Error     unknown');
  expect(text).not.toContain('cAnary');
});

it('takes secrets out before it is cut short: half of one would not be known', async () => {
  const said = `${CANARY} `.repeat(107);
  const answer = await report(said, () => 'known', 32);
  const text = answer.ok ? answer.value : 'cAnary';
  expect(text).not.toMatch(/cAn|ary/);
});

it('is made where the keychain gives no secret, without what looks like one', async () => {
  const answer = await report('GET https://ada:hunter2@ghcr.io/', () =>
    Promise.reject(new Error('locked')),
  );
  expect(answer.ok && answer.value).toContain('GET https://[hidden]@ghcr.io/');
});

it('is not made of a push that is gone', async () => {
  const gone = await commands('', () => Promise.resolve(undefined))['push.report']({ pushId: '2' });
  expect(gone).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
});
