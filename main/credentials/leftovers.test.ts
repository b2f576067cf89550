import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import { type AccountSettings, createAccounts } from './accounts';
import { openKeychain, settingsInMemory } from './accounts-in-memory';
import type { Keychain } from './keychain';

const secret: Secret = { kind: 'password', username: 'ada', password: 'canary' };
const ada = { host: 'docker.io', username: 'ada' };

let settings: AccountSettings;
beforeEach(() => {
  settings = settingsInMemory();
});
const open = (keychain: Keychain) =>
  createAccounts({ keychain, dockerLogins: { read: vi.fn() }, settings, report: vi.fn() });

describe('accounts, with a keychain that takes a secret when nobody waits any more,', () => {
  const silence = () => Promise.reject(new Error('The keychain did not answer.'));
  const lateKeychain = () => {
    const keychain = openKeychain();
    const late = { land: () => Promise.resolve() };
    const write: Keychain['write'] = (account, text) => {
      late.land = () => keychain.write(account, text);
      return silence();
    };
    return { keychain, late, slow: { ...keychain, write } };
  };

  it('erase it when signing out', async () => {
    const { keychain, late, slow } = lateKeychain();
    const accounts = open(slow);
    await accounts.save('docker.io', 'ada', secret);
    await late.land();
    expect(keychain.held.size).toBe(1);
    expect(await accounts.remove(ada)).toEqual(ok(null));
    expect(keychain.held.size).toBe(0);
  });

  it('erase it in the next run, when it landed only after signing out', async () => {
    const { keychain, late, slow } = lateKeychain();
    const accounts = open(slow);
    await accounts.save('docker.io', 'ada', secret);
    await accounts.remove(ada);
    await late.land();
    await open(keychain).probe();
    expect(keychain.held.size).toBe(0);
    expect(settings.read().leftovers).toEqual([]);
  });

  it('let the user sign out though it does not answer', async () => {
    const accounts = open({ read: silence, write: silence, erase: silence });
    await accounts.save('docker.io', 'ada', secret);
    expect(await accounts.remove(ada)).toEqual(ok(null));
    expect(accounts.list()).toEqual([]);
  });

  it('keep what a later sign-in put there', async () => {
    const { keychain, slow } = lateKeychain();
    await open(slow).save('docker.io', 'ada', secret);
    await open(keychain).save('docker.io', 'ada', secret);
    await open(keychain).probe();
    expect(keychain.held.size).toBe(1);
  });

  it('keep what a sign-in puts there while the erasing has only begun', async () => {
    const { keychain, slow } = lateKeychain();
    await open(slow).save('docker.io', 'ada', secret);
    let erase = () => Promise.resolve();
    const begun = new Promise<void>((resolve) => {
      erase = async () => {
        resolve();
        // The keychain's process does what it is asked side by side.
        await new Promise((later) => setTimeout(later, 20));
        await keychain.erase('ada@docker.io');
      };
    });
    const accounts = open({ ...keychain, erase: () => erase() });
    const probing = accounts.probe();
    await begun;
    await Promise.all([accounts.save('docker.io', 'ada', secret), probing]);
    expect(keychain.held.size).toBe(1);
  });

  it('keep what a sign-in puts there right after signing out', async () => {
    const { keychain } = lateKeychain();
    const erase: Keychain['erase'] = async (key) => {
      await new Promise((later) => setTimeout(later, 20));
      await keychain.erase(key);
    };
    const accounts = open({ ...keychain, erase });
    await accounts.save('docker.io', 'ada', secret);
    await Promise.all([accounts.remove(ada), accounts.save('docker.io', 'ada', secret)]);
    expect(keychain.held.size).toBe(1);
  });

  it('keep what a sign-in puts there while the keychain is only being looked for', async () => {
    const { keychain, slow } = lateKeychain();
    await open(slow).save('docker.io', 'ada', secret);
    let write = () => {};
    const written = new Promise<void>((resolve) => {
      write = resolve;
    });
    const accounts = open({
      ...keychain,
      write: async (key, text) => {
        await keychain.write(key, text);
        await written;
      },
    });
    const saving = accounts.save('docker.io', 'ada', secret);
    await accounts.probe();
    write();
    await saving;
    expect(keychain.held.size).toBe(1);
  });
});
