// Hands out registry tokens the way Docker Hub's does (distribution/spec, "token" and "oauth"), and
// gets them wrong in the ways real ones do.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** How the next tokens come out. */
export interface TokenManners {
  /** Seconds a token counts. Below zero it has expired before it arrives. */
  readonly lifetime: number;
  /** Seconds this server's clock is ahead of everyone else's. */
  readonly clockAhead: number;
  /** Whether a push may be allowed at all. */
  readonly mayPush: boolean;
  /** Whether one may push to the namespaces of others; pulling is for everyone. */
  readonly mayPushAnywhere: boolean;
  /** Whether who signs in gets an identity token to keep instead of the password. */
  readonly identityTokens: boolean;
  /** Whether passwords are taken; identity tokens are in any case. */
  readonly takesPasswords: boolean;
  /** Whether names and secrets, and identity tokens, are taken at all. */
  readonly accepts: boolean;
  /** Answers only `429 Too Many Requests`. */
  readonly tooBusy: boolean;
}

export interface TokenServer {
  readonly realm: string;
  behave(manners: Partial<TokenManners>): void;
  /** Who had the last token made. */
  lastAskedBy(): string;
  /** Back to how a good one behaves. */
  behaveWell(): void;
  close(): Promise<void>;
}

export interface TokenServerOptions {
  readonly service: string;
  readonly issuer: string;
  /** PEM files of a key and its self-signed certificate, the one the registry trusts. */
  readonly keyFile: string;
  readonly certificateFile: string;
  /** Name → password. */
  readonly users: Readonly<Record<string, string>>;
}

const GOOD: TokenManners = {
  lifetime: 60,
  clockAhead: 0,
  mayPush: true,
  mayPushAnywhere: true,
  identityTokens: false,
  takesPasswords: true,
  accepts: true,
  tooBusy: false,
};

/** Listens on a free loopback port. */
export async function startTokenServer(options: TokenServerOptions): Promise<TokenServer> {
  let manners = GOOD;
  /** Identity token → whose it is. */
  const given = new Map<string, string>();
  let lastAskedBy = '';
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
    const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
    if (manners.tooBusy) {
      reply(response, 429, { errors: [{ code: 'TOOMANYREQUESTS', message: 'too many requests' }] });
      return;
    }
    const user = whoAsks(request, form);
    if (!manners.accepts || user === undefined) {
      const error = { code: 'UNAUTHORIZED', message: 'incorrect username or password' };
      reply(response, 401, { errors: [error] });
      return;
    }
    const scopes = [...asked.getAll('scope'), ...(form.get('scope')?.split(' ') ?? [])];
    lastAskedBy = user;
    const token = makeToken(user, scopes);
    const wantsToKeep =
      asked.get('offline_token') === 'true' || form.get('access_type') === 'offline';
    const kept = manners.identityTokens && wantsToKeep ? randomUUID() : undefined;
    if (kept !== undefined) given.set(kept, user);
    reply(response, 200, {
      token,
      access_token: token,
      expires_in: 60,
      ...(kept === undefined ? {} : { refresh_token: kept }),
    });
  };

  const whoAsks = (request: IncomingMessage, form: URLSearchParams) => {
    if (form.get('grant_type') === 'refresh_token')
      return given.get(form.get('refresh_token') ?? '');
    if (!manners.takesPasswords) return undefined;
    const encoded = (request.headers.authorization ?? '').replace(/^Basic /, '');
    const pair =
      request.method === 'POST'
        ? `${form.get('username') ?? ''}:${form.get('password') ?? ''}`
        : Buffer.from(encoded, 'base64').toString();
    return Object.keys(options.users).find(
      (name) => pair === `${name}:${options.users[name] ?? ''}`,
    );
  };

  const makeToken = (sub: string, scopes: readonly string[]) => {
    const now = Math.floor(Date.now() / 1000) + manners.clockAhead;
    const access = scopes.flatMap((scope) => {
      const [type, name = '', actions = ''] = scope.split(':');
      const mayPush = manners.mayPush && (manners.mayPushAnywhere || name.startsWith(`${sub}/`));
      const granted = actions.split(',').filter((each) => mayPush || each !== 'push');
      return type === 'repository' ? [{ type, name, actions: granted }] : [];
    });
    const times = { iat: now, nbf: now, exp: now + manners.lifetime };
    const { issuer: iss, service: aud } = options;
    return signed(options, { iss, aud, sub, jti: randomUUID(), access, ...times });
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for tokens.');
  return {
    realm: `http://localhost:${String(address.port)}/token`,
    behave: (change) => {
      manners = { ...manners, ...change };
    },
    lastAskedBy: () => lastAskedBy,
    behaveWell: () => {
      manners = GOOD;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** RS256, with the certificate inside, which is how the registry knows whose key it is. */
function signed({ keyFile, certificateFile }: TokenServerOptions, claims: object): string {
  const certificate = readFileSync(certificateFile, 'utf8').replaceAll(/-----[^-]+-----|\s/g, '');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ typ: 'JWT', alg: 'RS256', x5c: [certificate] })}.${part(claims)}`;
  const key = createPrivateKey(readFileSync(keyFile));
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
