// Reads of the registry HTTP API v2, for what the engine cannot tell before a push. The engine does
// the pushing; what fails here is "not checked", never a failed push.
import { z } from 'zod';
import type { Secret } from '../engine/registry-auth';
import { parseChallenge } from './challenge';
import { apiOrigins, isTrustedRealm } from './origin';
import { readJson } from './read-capped';
import { isUntrusted } from './unreached';

const tokenSchema = z.object({
  token: z.string().optional(),
  access_token: z.string().optional(),
});

/** A registry that takes longer is "not checked": the user is waiting at a dialog. */
const ANSWER_LIMIT_MS = 4_000;

export interface RegistryClient {
  /**
   * @param path below `/v2/`, or a `Location` the registry gave (same origin only).
   * @throws when no origin answers in time, or asks for credentials in a way that is not trusted.
   */
  request(method: string, path: string, accept?: string): Promise<Response>;
}

/** @param scope of the token to ask for: `repository:ada/web:pull,push`. */
export function createRegistryClient(options: {
  host: string;
  /** On its way already: the registry is greeted meanwhile, and asks for it or not. */
  secret: Promise<Secret | undefined>;
  scope: string;
  insecure: ReadonlySet<string>;
  /** For one answer, body included. */
  limitMs?: number;
}): RegistryClient {
  const { host, secret, scope, insecure, limitMs = ANSWER_LIMIT_MS } = options;
  let reached: Promise<string> | undefined;
  let authorization: string | undefined;

  const send = (url: URL, method: string, accept: string) =>
    fetch(url, {
      method,
      // Followed by hand (followOnce): fetch would not tell where the credentials go.
      redirect: 'manual',
      headers: { Accept: accept, ...(authorization ? { Authorization: authorization } : {}) },
      signal: AbortSignal.timeout(limitMs),
    });

  const reach = async (): Promise<string> => {
    let failure: unknown;
    let doubtful: string | undefined;
    for (const candidate of apiOrigins(host, insecure)) {
      try {
        const hello = await send(new URL('/v2/', candidate), 'GET', '*/*');
        // A server that wants TLS answers as well, in one way or another.
        if (candidate.startsWith('http:') && !hello.ok && hello.status !== 401) {
          doubtful = candidate;
          continue;
        }
        if (hello.status === 401) {
          authorization = await authorize(hello.headers.get('www-authenticate'), candidate);
        }
        return candidate;
      } catch (cause) {
        failure ??= cause;
      }
    }
    if (doubtful !== undefined && !isUntrusted(failure)) return doubtful;
    throw failure instanceof Error ? failure : new Error(`${host} did not answer.`);
  };

  const authorize = async (header: string | null, from: string): Promise<string | undefined> => {
    const challenge = parseChallenge(header);
    if (challenge?.scheme !== 'basic' && challenge?.scheme !== 'bearer') return undefined;
    const given = await secret;
    if (challenge.scheme === 'basic') return given && basic(given);
    const { realm = '', service = '' } = challenge.parameters;
    if (!isTrustedRealm(realm, from)) throw new Error(`${host} points to an unsafe token server.`);
    const answer = await askForToken(realm, service, scope, given);
    if (!answer.ok) return undefined;
    const { token, access_token } = tokenSchema.parse(await readJson(answer));
    return `Bearer ${token ?? access_token ?? ''}`;
  };

  return {
    async request(method, path, accept = '*/*') {
      reached ??= reach();
      const origin = await reached;
      const url = new URL(path, `${origin}/v2/`);
      if (url.origin !== origin) throw new Error(`${host} points to another server.`);
      const answer = await send(url, method, accept);
      return method === 'GET' ? followOnce(answer, url) : answer;
    },
  };
}

/** Registries hand blobs out from other servers: those get no credentials, and must be https. */
async function followOnce(answer: Response, from: URL): Promise<Response> {
  const location = answer.headers.get('location');
  if (answer.status < 300 || answer.status >= 400 || !location) return answer;
  const to = new URL(location, from);
  if (to.protocol !== 'https:' && to.hostname !== from.hostname) {
    throw new Error(`${from.host} points to ${to.host} over plain http.`);
  }
  return fetch(to, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
}

function basic(secret: Secret): string | undefined {
  if (secret.kind !== 'password') return undefined;
  const pair = `${secret.username}:${secret.password}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** distribution, token spec: GET with Basic; an identity token goes by POST (OAuth 2 refresh). */
function askForToken(
  realm: string,
  service: string,
  scope: string,
  secret: Secret | undefined,
): Promise<Response> {
  const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
  if (secret?.kind === 'identity-token') {
    const form = { grant_type: 'refresh_token', service, scope, client_id: 'slipway' };
    const body = new URLSearchParams({ ...form, refresh_token: secret.token });
    return fetch(realm, { method: 'POST', body, redirect: 'manual', signal });
  }
  const url = new URL(realm);
  url.searchParams.set('service', service);
  url.searchParams.set('scope', scope);
  const authorization = secret && basic(secret);
  const headers: Record<string, string> = authorization ? { Authorization: authorization } : {};
  return fetch(url, { headers, redirect: 'manual', signal });
}
