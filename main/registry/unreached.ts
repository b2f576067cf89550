import type { Preflight } from '../../app/push/preflight';

/** What kept a request from its server, as far as that is certain. Codes: getaddrinfo(3), connect(2). */
export function unreachedBy(cause: unknown): Preflight['unreached'] {
  for (let each = cause; each instanceof Error; each = each.cause) {
    if (!('code' in each)) continue;
    if (each.code === 'ENOTFOUND') return 'no-such-name';
    if (each.code === 'ECONNREFUSED') return 'nothing-there';
  }
  return undefined;
}

/** It speaks TLS, with a certificate nobody here vouches for. Codes: Node's, of OpenSSL's verify(1). */
export function isUntrusted(cause: unknown): boolean {
  const inner = cause instanceof Error ? cause.cause : undefined;
  return inner instanceof Error && 'code' in inner && /CERT|ISSUER/.test(String(inner.code));
}

/** `fetch` says only that it failed; why is in what it was caused by. */
export function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause.cause;
  return inner instanceof Error && inner.message !== '' ? inner.message : cause.message;
}
