import { isLoopback } from '../../app/registry/loopback';

/**
 * Where the API of a registry is, in the order to try. Plain http only where the engine allows it: for
 * the registries it lists as insecure, and on loopback. There it comes first where the port is named:
 * nobody listens on the way, and a server that wants TLS says so at once (400).
 * @param host as in image names.
 * @param insecure hosts of `GET /info` → `RegistryConfig` that the engine speaks http to.
 */
export function apiOrigins(host: string, insecure: ReadonlySet<string>): string[] {
  if (host === 'docker.io') return ['https://registry-1.docker.io'];
  const secure = new URL(`https://${host}`);
  const plain = new URL(`http://${host}`);
  const isHere = isLoopback(secure.hostname);
  // Without a port the two are different servers, and the engine asks the safe one first.
  if (isHere && /:\d+$/.test(host)) return [plain.origin, secure.origin];
  return isHere || insecure.has(host) ? [secure.origin, plain.origin] : [secure.origin];
}

/**
 * May a secret be sent to this token server? Only over https, unless it and the registry are both on
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
  if (url.protocol === 'http:') {
    return isLoopback(new URL(registryOrigin).hostname) && isLoopback(url.hostname);
  }
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
