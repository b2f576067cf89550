import { expect, it, vi } from 'vitest';
import { MOST_ACCOUNTS, sessionSchema } from '../../app/session/session';
import { createAccounts } from '../credentials/accounts';
import { sessionCommands } from './session';

it('shows the newest of more accounts than fit', async () => {
  const remembered = Array.from({ length: MOST_ACCOUNTS + 20 }, (_, at) => {
    return { host: `r${at.toString()}.example`, username: 'ada' };
  });
  const nothing = () => Promise.resolve(undefined);
  const accounts = createAccounts({
    keychain: { read: nothing, write: nothing, erase: nothing },
    dockerLogins: { read: vi.fn() },
    settings: { read: () => ({ accounts: remembered, leftovers: [] }), write: vi.fn() },
    report: vi.fn(),
  });
  const commands = sessionCommands({
    accounts,
    signIn: { signIn: vi.fn(), continueWithDocker: vi.fn() },
    dockerLogins: { find: vi.fn() },
    publish: vi.fn(),
  });
  const session = await commands['session.get'](null);
  const told = session.ok ? sessionSchema.parse(session.value).accounts : [];
  expect(told).toHaveLength(MOST_ACCOUNTS);
  expect(told[0]?.host).toBe('r0.example');
  expect(told.map(({ host }) => host)).not.toContain(remembered.at(-1)?.host);
});
