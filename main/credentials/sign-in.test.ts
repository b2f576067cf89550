import { expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import type { Account } from '../../app/registry/account';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';
import type { WrittenLogin } from './docker-config';
import { createSignIn } from './sign-in';

const secret: Secret = { kind: 'password', username: 'ada', password: 'right' };
const token: Secret = { kind: 'identity-token', token: 'offline' };
const refused: AppError = { kind: 'sign-in-refused', host: 'ghcr.io', raw: '401' };
const attempt = { host: 'ghcr.io', username: 'ada', password: 'right', alsoDocker: false };

function open(answer: Result<Secret>, login?: Result<WrittenLogin | undefined>) {
  const store = vi.fn((): Promise<Result<null>> => Promise.resolve(ok(null)));
  const account = (keptIn: Account['keptIn']): Account => ({
    host: 'ghcr.io',
    username: 'ada',
    keptIn,
  });
  const save = vi.fn(() => Promise.resolve(account('keychain')));
  const adopt = vi.fn(() => account('docker'));
  const check = vi.fn(() => Promise.resolve(answer));
  const signIn = createSignIn(
    check,
    { save, adopt },
    { read: () => Promise.resolve(login ?? ok({ username: 'ada', secret })), store },
    (refusal) => Promise.resolve(refusal),
  );
  return { signIn, check, save, adopt, store };
}

it('keeps the identity token in place of the password where the registry gives one', async () => {
  const { signIn, save } = open(ok(token));
  await signIn.signIn(attempt);
  expect(save).toHaveBeenCalledExactlyOnceWith('ghcr.io', 'ada', token);
});

it('keeps nothing of a secret that was refused', async () => {
  const { signIn, save } = open(err(refused));
  expect(await signIn.signIn(attempt)).toEqual(err(refused));
  expect(save).not.toHaveBeenCalled();
});

it('goes on with docker’s sign-in without keeping any of it', async () => {
  const { signIn, save, adopt } = open(ok(token));
  expect(await signIn.continueWithDocker('ghcr.io')).toMatchObject({ ok: true });
  expect(adopt).toHaveBeenCalledExactlyOnceWith('ghcr.io', 'ada');
  expect(save).not.toHaveBeenCalled();
});

it('says that docker’s sign-in has run out, where the registry refuses it', async () => {
  const { signIn, adopt } = open(err(refused));
  expect(await signIn.continueWithDocker('ghcr.io')).toMatchObject({
    error: { kind: 'sign-in-expired', host: 'ghcr.io' },
  });
  expect(adopt).not.toHaveBeenCalled();
});

it('asks no registry where docker has signed out meanwhile', async () => {
  const { signIn, check } = open(ok(secret), ok(undefined));
  expect(await signIn.continueWithDocker('ghcr.io')).toMatchObject({
    error: { kind: 'sign-in-needed' },
  });
  expect(check).not.toHaveBeenCalled();
});

const also = { ...attempt, alsoDocker: true };

it('gives Docker what the registry handed out, and only when asked to', async () => {
  const { signIn, store } = open(ok(token));
  await signIn.signIn(attempt);
  expect(store).not.toHaveBeenCalled();
  await signIn.signIn(also);
  const login = { username: 'ada', secret: token };
  expect(store).toHaveBeenCalledExactlyOnceWith('ghcr.io', login);
});

it('gives Docker nothing the registry refused', async () => {
  const { signIn, store } = open(err(refused));
  await signIn.signIn(also);
  expect(store).not.toHaveBeenCalled();
});

it('stays signed in where Docker’s helper fails, and says so', async () => {
  const { signIn, save, store } = open(ok(secret));
  const helper = 'docker-credential-pass';
  const error = { kind: 'credential-helper-failed', helper, trouble: 'silent', raw: '' } as const;
  store.mockResolvedValue(err(error));
  expect(await signIn.signIn(also)).toMatchObject({ ok: true, value: { dockerError: error } });
  expect(save).toHaveBeenCalledOnce();
});
