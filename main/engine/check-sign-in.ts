import type Docker from 'dockerode';
import { z } from 'zod';
import { type AppError, rawText } from '../../app/app-error';
import { err, ok, type Result } from '../../app/result';
import type { Endpoint } from './endpoint';
import { engineError, engineWords } from './engine-error';
import { registryAuth, type Secret } from './registry-auth';

const answerSchema = z.object({ IdentityToken: z.string().nullish() });

/** A registry that does not answer leaves the engine waiting; the user should not have to. */
const ANSWER_LIMIT_MS = 30_000;

/**
 * Has the engine check a secret with the registry (`POST /auth`). Success proves the sign-in, not
 * the right to push. When the registry hands out an identity token, that is the secret to keep and
 * the password is not needed again.
 * @param limitMs how long the registry may keep the engine waiting.
 */
export async function checkSignIn(
  docker: Docker,
  endpoint: Endpoint,
  host: string,
  secret: Secret,
  limitMs = ANSWER_LIMIT_MS,
): Promise<Result<Secret>> {
  const late = AbortSignal.timeout(limitMs);
  try {
    const answered: unknown = await docker.checkAuth({
      ...registryAuth(host, secret),
      abortSignal: late,
    });
    const token = answerSchema.safeParse(answered).data?.IdentityToken;
    return ok(token ? { kind: 'identity-token', token } : secret);
  } catch (cause) {
    if (late.aborted) {
      // That we hung up says nothing about the engine.
      const raw = `No answer from ${host} within ${Math.round(limitMs / 1_000).toString()} s.`;
      return err({ kind: 'registry-unreachable', host, raw });
    }
    const hidden = secret.kind === 'password' ? secret.password : secret.token;
    return err(signInError(cause, endpoint, host, hidden));
  }
}

/** Docker 20.10 and Podman answer 500 for a wrong password: the words decide, not the status alone. */
function signInError(cause: unknown, endpoint: Endpoint, host: string, hidden: string): AppError {
  const words = engineWords(cause).replaceAll(hidden, '•••');
  const status =
    typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : 0;
  if (status === 401 || /\b401\b|unauthorized|incorrect username or password/i.test(words)) {
    return { kind: 'sign-in-refused', host, raw: rawText(words) };
  }
  const error = engineError(cause, endpoint, { host });
  return { ...error, raw: error.raw.replaceAll(hidden, '•••') };
}
