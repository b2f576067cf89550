import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import { type AccountSettings, createAccounts } from './accounts';
import { openKeychain, settingsInMemory } from './accounts-in-memory';
import type { DockerLogins } from './docker-logins';
import type { Keychain } from './keychain';

const secret: Secret = { kind: 'password', username: 'ada', password: 'canary' };
const ada = { host: 'docker.io', username: 'ada' };
const grace = { host: 'docker.io', username: 'grace' };

const locked = () => Promise.reject(new Error('Secret Service: unlock prompt was dismissed'));
const lockedKeychain: Keychain = { read: locked, write: locked, erase: locked };
const nobody: Pick<DockerLogins, 'read'> = { read: () => Promise.resolve(ok(undefined)) };

let settings: AccountSettings;
beforeEach(() => {
  settings = settingsInMemory();
});
const open = (keychain: Keychain, dockerLogins = nobody) =>
  createAccounts({ keychain, dockerLogins, settings, report: vi.fn() });

describe('accounts', () => {
  it('keep the secret in the keychain and only the name in the settings', async () => {
    const keychain = openKeychain();
    const saved = await open(keychain).save('docker.io', 'ada', secret);
    expect(saved).toEqual({ ...ada, keptIn: 'keychain' });
    expect(JSON.stringify(settings.read())).not.toContain('canary');
    const nextRun = open(keychain);
    expect(nextRun.list()).toEqual([saved]);
    expect(await nextRun.read('docker.io')).toEqual(ok(secret));
  });

  it('keep the secret for this run only when there is no keychain', async () => {
    const accounts = open(lockedKeychain);
    const saved = await accounts.save('docker.io', 'ada', secret);
    expect(saved.keptIn).toBe('memory');
    expect(await accounts.secret('docker.io')).toEqual(secret);
    expect(settings.read().accounts).toEqual([]);
    expect(open(lockedKeychain).list()).toEqual([]);
  });

  it('say before the sign-in that there is no keychain, and why', async () => {
    const absent = () => Promise.reject(new Error('Platform failure: DBus error: no socket'));
    const accounts = open({ read: absent, write: absent, erase: absent });
    await accounts.probe();
    expect(accounts.keptIn()).toBe('memory');
    expect(accounts.keychainTrouble()).toBe('absent');
  });

  it('go on where they were when the keychain opens again', async () => {
    const keychain = openKeychain();
    const write = vi.spyOn(keychain, 'write').mockImplementation(locked);
    const accounts = open(keychain);
    await accounts.save('docker.io', 'ada', secret);
    expect(accounts.keychainTrouble()).toBe('locked');
    write.mockRestore();
    await accounts.save('docker.io', 'ada', secret);
    expect(accounts.list()).toEqual([{ ...ada, keptIn: 'keychain' }]);
    expect(accounts.keychainTrouble()).toBeNull();
  });

  it('stand beside each other at one registry, the last one signed in being the current one', async () => {
    const keychain = openKeychain();
    const accounts = open(keychain);
    await accounts.save('docker.io', 'ada', secret);
    await accounts.save('docker.io', 'grace', { ...secret, username: 'grace', password: 'hopper' });
    expect(accounts.list()).toMatchObject([grace]);
    expect(accounts.others()).toMatchObject([ada]);
    expect(await accounts.secret('docker.io')).toMatchObject({ password: 'hopper' });

    accounts.makeCurrent(ada);
    expect(await accounts.secret('docker.io')).toMatchObject({ password: 'canary' });
    expect(open(keychain).list()).toMatchObject([ada]);

    await accounts.remove(ada);
    expect(accounts.list()).toMatchObject([grace]);
    expect(await accounts.secret('docker.io')).toMatchObject({ password: 'hopper' });
  });

  it('leave nothing behind after signing out', async () => {
    const keychain = openKeychain();
    const accounts = open(keychain);
    await accounts.save('docker.io', 'ada', secret);
    await accounts.remove(ada);
    expect(keychain.held.size).toBe(0);
    expect(accounts.list()).toEqual([]);
    expect(await accounts.read('docker.io')).toEqual(ok(undefined));
  });

  it('leave no older secret in the keychain either, when a newer one was not taken', async () => {
    const keychain = openKeychain();
    let takes = true;
    const accounts = open({
      ...keychain,
      write: (account, text) =>
        takes ? keychain.write(account, text) : Promise.reject(new Error('locked')),
    });
    await accounts.save('docker.io', 'ada', secret);
    takes = false;
    const again = await accounts.save('docker.io', 'ada', secret);
    expect(again.keptIn).toBe('memory');
    expect(await accounts.remove(ada)).toEqual(ok(null));
    expect(keychain.held.size).toBe(0);
  });

  it('say so when the keychain is locked by the time of a push', async () => {
    await open(openKeychain()).save('docker.io', 'ada', secret);
    const accounts = open(lockedKeychain);
    expect(accounts.list()).toHaveLength(1);
    expect(await accounts.read('docker.io')).toMatchObject({
      error: { kind: 'keychain-refused', trouble: 'locked' },
    });
    expect(await accounts.secret('docker.io')).toBeUndefined();
  });

  it('stay signed in, and say so, when the keychain does not let go', async () => {
    await open(openKeychain()).save('docker.io', 'ada', secret);
    const accounts = open(lockedKeychain);
    const removed = await accounts.remove(ada);
    expect(removed).toMatchObject({ ok: false, error: { kind: 'keychain-refused' } });
    expect(accounts.list()).toHaveLength(1);
  });

  it('do not trust what the keychain gives back', async () => {
    const keychain = openKeychain();
    const accounts = open(keychain);
    await accounts.save('docker.io', 'ada', secret);
    for (const key of keychain.held.keys()) keychain.held.set(key, 'not what we wrote');
    expect(await accounts.read('docker.io')).toMatchObject({ error: { kind: 'sign-in-needed' } });
  });
});

describe('an account of docker login', () => {
  const login = (username: string): Pick<DockerLogins, 'read'> => ({
    read: () => Promise.resolve(ok({ username, secret })),
  });

  it('reads the secret for each use and writes it nowhere', async () => {
    const keychain = openKeychain();
    open(keychain, login('ada')).adopt('docker.io', 'ada');
    const nextRun = open(keychain, login('ada'));
    expect(nextRun.list()).toEqual([{ ...ada, keptIn: 'docker' }]);
    expect(await nextRun.read('docker.io')).toEqual(ok(secret));
    expect(keychain.held.size).toBe(0);
    expect(JSON.stringify(settings.read())).not.toContain('canary');
  });

  it.each([
    ['nobody', nobody],
    ['somebody else', login('grace')],
  ])('is not used as another one when docker is signed in as %s by now', async (_who, logins) => {
    const accounts = open(openKeychain(), logins);
    accounts.adopt('docker.io', 'ada');
    expect(await accounts.read('docker.io')).toMatchObject({ error: { kind: 'sign-in-needed' } });
    expect(accounts.list()).toHaveLength(1);
  });

  it('signs out without the keychain', async () => {
    const accounts = open(lockedKeychain, login('ada'));
    accounts.adopt('docker.io', 'ada');
    expect(await accounts.remove(ada)).toEqual(ok(null));
    expect(settings.read().accounts).toEqual([]);
  });
});
