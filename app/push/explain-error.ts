// Turns what engines and registries say into what the user can do about it. The rules are in
// error-rules.ts; this file fills in who it is about.
import { type AppError, rawText } from '../app-error';
import { familiarReference, parseReference } from '../image/reference';
import { ERROR_RULES, type ExplainedKind, httpStatus } from './error-rules';

/** What the failed request was about, as far as the caller knows. */
export interface ErrorContext {
  /** Familiar reference, tag included: `ada/web:latest`. */
  reference?: string;
  /** As used in image names, port included: `docker.io`, `localhost:5000`. */
  host?: string;
  /** Whose sign-in the request was made with. */
  username?: string | undefined;
  /** Part of it had gone through before. */
  midway?: boolean;
}

const MAX_NAME = 1_024;

/** The kind is `unknown` when no rule fits; `raw` travels along, cut to what IPC carries. */
export function explainError(raw: string, context: ErrorContext): AppError {
  const text = rawText(raw);
  const status = httpStatus(text);
  const rule = ERROR_RULES.find(
    ({ says, statuses = [] }) =>
      says?.test(text) || (status !== undefined && statuses.includes(status)),
  );
  return appError(rule?.kind ?? 'unknown', text, context);
}

function appError(kind: ExplainedKind, raw: string, context: ErrorContext): AppError {
  const name = readReference(context.reference);
  const account = context.host ?? name.host;
  const username = context.username && { username: cut(context.username) };
  switch (kind) {
    case 'unknown':
      return { kind, raw };
    case 'image-missing':
      return { kind, reference: cut(context.reference ?? ''), raw };
    case 'push-denied':
      return { kind, repository: cut(name.repository), ...username, raw };
    case 'repository-unknown':
      return { kind, repository: cut(name.repository), raw };
    case 'sign-in-needed': {
      const midway = username && context.midway && { midway: true };
      return { kind, host: cut(account ?? hostIn(raw) ?? ''), ...username, ...midway, raw };
    }
    case 'sign-in-refused':
    case 'registry-failed':
    case 'rate-limited':
    case 'layer-too-large':
      return { kind, host: cut(account ?? hostIn(raw) ?? ''), raw };
    case 'registry-unreachable':
    case 'registry-lost':
    case 'registry-not-found':
    case 'registry-plain-http':
    case 'registry-unknown-ca':
      // What the engine could not talk to may be the token server or a proxy.
      return { kind, host: cut(hostIn(raw) ?? account ?? ''), raw };
  }
}

/** The host, with its port when the text has one, that a Go network error is about. */
function hostIn(raw: string): string | undefined {
  const patterns = [
    /proxyconnect tcp: dial tcp:? (?:lookup )?([\w.-]+(?::\d+)?)/,
    /\bhttps?:\/\/([\w.-]+(?::\d+)?|\[[\da-f:]+\](?::\d+)?)[/"\s]/i,
    /\blookup ([\w.-]+)/,
    /\bdial tcp ([\w.-]+:\d+|\[[\da-f:]+\]:\d+)/,
  ];
  for (const pattern of patterns) {
    const host = pattern.exec(raw)?.[1];
    if (host !== undefined) return host;
  }
  return undefined;
}

/** The repository in its familiar form, without tag and digest. */
function readReference(reference = ''): { repository: string; host?: string } {
  const result = parseReference(reference);
  if (!result.ok) return { repository: reference };
  const { host, path } = result.value;
  return { repository: familiarReference({ host, path }), host };
}

function cut(name: string): string {
  return name.slice(0, MAX_NAME);
}
