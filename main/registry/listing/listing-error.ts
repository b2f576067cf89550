import { type AppError, rawText } from '../../../app/app-error';
import type { Challenge } from '../challenge';
import { UnreadableAnswer } from '../read-capped';

/** The registry answered with something else than what was asked for. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** What the registry asks for in return. */
    readonly challenge: Challenge | undefined,
    text: string,
  ) {
    super(text);
  }
}

/** Refused without a sign-in: there is one, and this is why its secret was not to be had. */
export class NoSecret extends Error {
  constructor(
    readonly error: AppError,
    readonly refusal: Refusal,
  ) {
    super(error.kind);
  }
}

/**
 * What a read that failed means for whoever looks at the registry.
 * @param username as whom it was asked.
 */
export function listingError(cause: unknown, host: string, username?: string): AppError {
  if (cause instanceof NoSecret) return cause.error;
  const raw = rawText(cause instanceof Error ? reasonOf(cause) : String(cause));
  if (cause instanceof UnreadableAnswer) return { kind: 'registry-unreadable', host, raw };
  if (!(cause instanceof Refusal)) return { kind: 'registry-unreachable', host, raw };
  switch (cause.status) {
    case 401:
      // The sign-in was good for a token, and the token is not good for this.
      if (username !== undefined && lacksScope(cause)) return { kind: 'look-denied', host, raw };
      return { kind: 'sign-in-needed', host, ...(username !== undefined && { username }), raw };
    case 429:
      return { kind: 'rate-limited', host, raw };
    case 403:
      return { kind: 'look-denied', host, raw };
    case 404:
      return { kind: 'not-in-registry', host, raw };
    case 405:
      return { kind: 'delete-unsupported', host, raw };
    default:
      return cause.status >= 500
        ? { kind: 'registry-failed', host, raw }
        : { kind: 'registry-unreadable', host, raw };
  }
}

/** RFC 6750 §3.1; distribution, token spec. */
function lacksScope({ challenge }: Refusal): boolean {
  return challenge?.parameters['error'] === 'insufficient_scope';
}

/** fetch says "fetch failed" and keeps the reason one level down. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
