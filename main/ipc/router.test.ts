import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../app/ipc/channels';
import { ok } from '../../app/result';
import { createRouter, type Handlers } from './router';

const ORIGIN = 'app://slipway';
const OURS = { url: `${ORIGIN}/index.html`, isOurMainFrame: true };

function setUp(handlers: Partial<Handlers>) {
  const report = vi.fn();
  const notCalled = Object.fromEntries(
    COMMANDS.map((command) => [command, vi.fn(() => ok(null))]),
  ) as unknown as Handlers;
  const all = { ...notCalled, ...handlers };
  return { router: createRouter({ handlers: all, origin: ORIGIN, report }), all, report };
}

describe('the IPC router', () => {
  it.each([
    ['nobody', undefined],
    ['a subframe of our page', { url: `${ORIGIN}/index.html`, isOurMainFrame: false }],
    ['our window on a foreign page', { url: 'https://example.com/', isOurMainFrame: true }],
    ['a look-alike origin', { url: 'app://slipway.example/index.html', isOurMainFrame: true }],
    ['an empty document', { url: 'about:blank', isOurMainFrame: true }],
    ['a file', { url: 'file:///index.html', isOurMainFrame: true }],
  ])('refuses %s, and the handler never runs', async (_who, sender) => {
    for (const command of COMMANDS) {
      const { router, all } = setUp({});
      const answer = await router(command, sender, null);
      expect(answer).toMatchObject({ ok: false, error: { kind: 'ipc-refused' } });
      expect(all[command]).not.toHaveBeenCalled();
    }
  });

  it.each([
    ['a missing field', { host: 'docker.io', username: 'ada' }],
    [
      'an unknown field',
      { host: 'docker.io', username: 'ada', secret: 's', alsoDocker: false, admin: true },
    ],
    ['a wrong type', { host: 'docker.io', username: 1, secret: 's', alsoDocker: false }],
    [
      'a field that is too long',
      { host: 'docker.io', username: 'a'.repeat(300), secret: 's', alsoDocker: false },
    ],
    ['an empty field', { host: '', username: 'ada', secret: 's', alsoDocker: false }],
    ['no payload', undefined],
    ['a list', []],
  ])('refuses %s with a typed error', async (_what, payload) => {
    const { router, all } = setUp({});
    const answer = await router('session.signIn', OURS, payload);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'ipc-refused' } });
    expect(all['session.signIn']).not.toHaveBeenCalled();
  });

  it('does not repeat a secret in the refusal of its payload', async () => {
    const { router } = setUp({});
    const answer = await router('session.signIn', OURS, { host: 1, username: 2, secret: 'canary' });
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  it('passes a good request on and the answer back', async () => {
    const account = { host: 'docker.io', username: 'ada', keptIn: 'keychain' } as const;
    const signedIn = { account, dockerError: null };
    const { router } = setUp({ 'session.signIn': () => ok(signedIn) });
    const request = { host: 'docker.io', username: 'ada', secret: 's', alsoDocker: false };
    expect(await router('session.signIn', OURS, request)).toEqual(ok(signedIn));
  });

  it('reports a handler that throws and answers with an error', async () => {
    const { router, report } = setUp({
      'pushes.list': () => {
        throw new Error('a bug');
      },
    });
    const answer = await router('pushes.list', OURS, null);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(report).toHaveBeenCalledOnce();
  });

  it('holds back an answer with a field the contract does not know', async () => {
    const leak = {
      host: 'docker.io',
      username: 'ada',
      keptIn: 'memory',
      secret: 'canary',
    } as const;
    const { router } = setUp({ 'session.signIn': () => ok({ account: leak, dockerError: null }) });
    const request = { host: 'docker.io', username: 'ada', secret: 'x', alsoDocker: false };
    const answer = await router('session.signIn', OURS, request);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toContain('canary');
  });

  it('answers whatever is thrown at any channel, and never rejects', async () => {
    const { router } = setUp({});
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...COMMANDS), fc.anything(), async (command, payload) => {
        const answer = await router(command, OURS, payload);
        expect(typeof answer.ok).toBe('boolean');
      }),
    );
  });
});
