import { expect, it } from 'vitest';
import { RAW_TEXT_LIMIT, rawText } from '../../app/app-error';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { PushUpdate } from '../../app/push/push';
import { reportCommands } from './reports';

const CANARY = 'cAnary pass/wörd+7';
const inBase64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');

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
    `and ${inBase64(`ada:${CANARY}`)}`,
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

it('knows a secret of which the end was cut off with the text it stood in', async () => {
  for (const form of [CANARY, encodeURIComponent(CANARY), inBase64(`ada:${CANARY}`)]) {
    for (let kept = 1; kept < form.length - 1; kept += 1) {
      const said = rawText(`${'.'.repeat(RAW_TEXT_LIMIT - 1 - kept)}${form}`);
      const answer = await report(said, () => 'known');
      expect(answer.ok && answer.value).toContain('.[hidden]…');
    }
  }
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
