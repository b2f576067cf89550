import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Secret } from '../engine/registry-auth';
import type { Settings, SettingsFile } from '../settings/settings';
import { createAccounts } from './accounts';
import type { Keychain } from './keychain';

const secret: Secret = { kind: 'password', username: 'ada', password: 'canary' };

function settingsInMemory(): SettingsFile {
  let current: Settings = { accounts: [] };
  return {
    read: () => current,
    write: (change) => {
      current = { ...current, ...change };
    },
  };
}

function openKeychain(): Keychain & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    read: (account) => Promise.resolve(held.get(account)),
    write: (account, text) => {
      held.set(account, text);
      return Promise.resolve();
    },
    erase: (account) => {
      held.delete(account);
      return Promise.resolve();
    },
  };
}

const locked = () => Promise.reject(new Error('The keychain is locked'));
const lockedKeychain: Keychain = { read: locked, write: locked, erase: locked };

let settings: SettingsFile;
beforeEach(() => {
  settings = settingsInMemory();
});
const open = (keychain: Keychain) => createAccounts({ keychain, settings, report: vi.fn() });

describe('accounts', () => {
  it('keep the secret in the keychain and only the name in the settings', async () => {
    const keychain = openKeychain();
    const saved = await open(keychain).save('docker.io', 'ada', secret);
    expect(saved).toEqual({ host: 'docker.io', username: 'ada', keptIn: 'keychain' });
    expect(JSON.stringify(settings.read())).not.toContain('canary');
    const nextRun = open(keychain);
    expect(nextRun.list()).toEqual([saved]);
    expect(await nextRun.secret('docker.io')).toEqual(secret);
  });

  it('keep the secret for this run only when there is no keychain', async () => {
    const accounts = open(lockedKeychain);
    const saved = await accounts.save('docker.io', 'ada', secret);
    expect(saved.keptIn).toBe('memory');
    expect(await accounts.secret('docker.io')).toEqual(secret);
    expect(settings.read().accounts).toEqual([]);
    expect(open(lockedKeychain).list()).toEqual([]);
  });

  it('say before the sign-in that there is no keychain', async () => {
    const accounts = open(lockedKeychain);
    await accounts.probe();
    expect(accounts.keptIn()).toBe('memory');
  });

  it('replace the account of a registry when somebody else signs in there', async () => {
    const accounts = open(openKeychain());
    await accounts.save('docker.io', 'ada', secret);
    await accounts.save('docker.io', 'grace', { ...secret, username: 'grace' });
    expect(accounts.list().map(({ username }) => username)).toEqual(['grace']);
  });

  it('leave nothing behind after signing out', async () => {
    const keychain = openKeychain();
    const accounts = open(keychain);
    await accounts.save('docker.io', 'ada', secret);
    await accounts.remove('docker.io');
    expect(keychain.held.size).toBe(0);
    expect(accounts.list()).toEqual([]);
    expect(await accounts.secret('docker.io')).toBeUndefined();
  });

  it('have no secret to give when the keychain is locked by the time of a push', async () => {
    await open(openKeychain()).save('docker.io', 'ada', secret);
    const accounts = open(lockedKeychain);
    expect(accounts.list()).toHaveLength(1);
    expect(await accounts.secret('docker.io')).toBeUndefined();
  });

  it('stay signed in, and say so, when the keychain does not let go', async () => {
    await open(openKeychain()).save('docker.io', 'ada', secret);
    const accounts = open(lockedKeychain);
    const removed = await accounts.remove('docker.io');
    expect(removed).toMatchObject({ ok: false, error: { kind: 'keychain-refused' } });
    expect(accounts.list()).toHaveLength(1);
  });

  it('do not trust what the keychain gives back', async () => {
    const keychain = openKeychain();
    const accounts = open(keychain);
    await accounts.save('docker.io', 'ada', secret);
    keychain.held.set('docker.io', 'not what we wrote');
    expect(await accounts.secret('docker.io')).toBeUndefined();
  });
});
