import { isLoopback } from '../../app/registry/loopback';

/**
 * Where the API of a registry is, in the order to try. Plain http only where the engine allows it:
 * on loopback, and for the registries it lists as insecure.
 * @param host as in image names.
 * @param insecure hosts of `GET /info` → `RegistryConfig` that the engine speaks http to.
 */
export function apiOrigins(host: string, insecure: ReadonlySet<string>): string[] {
  if (host === 'docker.io') return ['https://registry-1.docker.io'];
  const secure = new URL(`https://${host}`);
  const plain = isLoopback(secure.hostname) || insecure.has(host);
  return plain ? [secure.origin, new URL(`http://${host}`).origin] : [secure.origin];
}

/**
 * May a secret be sent to this token server? Only over https, unless the registry itself is on
 * loopback; and a public registry may not point us at a private address (SSRF).
 */
export function isTrustedRealm(realm: string, registryOrigin: string): boolean {
  let url: URL;
  try {
    url = new URL(realm);
  } catch {
    return false;
  }
  if (url.username || url.password) return false;
  const local = isPrivate(new URL(registryOrigin).hostname);
  if (url.protocol === 'http:') return isLoopback(new URL(registryOrigin).hostname);
  return url.protocol === 'https:' && (local || !isPrivate(url.hostname));
}

/** Loopback, RFC 1918, link-local and unique-local addresses. Names are not resolved. */
function isPrivate(hostname: string): boolean {
  return (
    isLoopback(hostname) ||
    /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.)/.test(hostname) ||
    /^\[(f[cd]|fe[89ab])/i.test(hostname)
  );
}
