// The grammar, part by part: distribution/reference `regexp.go` and `normalize.go`. A typed
// field and a whole reference are judged by these same functions.
import type { ReferenceProblem } from './reference-problem';

/**
 * No more than this is ever looked at. Upstream has no limit of its own, but the longest parts
 * (host 255, path 255, tag 128, digest 135) and their separators stay below 800.
 */
export const MAX_TEXT_LENGTH = 1_024;
/** A DNS name ends at 253, RFC 1035 §2.3.4. Upstream leaves that to the connection. */
const MAX_HOST_LENGTH = 255;
/** `RepositoryNameTotalLengthMax` in `reference.go`: slashes count, the host does not. */
const MAX_PATH_LENGTH = 255;
const MAX_TAG_LENGTH = 128;

export const DOCKER_HUB = 'docker.io';

const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
const HOST_LABEL = /^[a-zA-Z0-9]+(?:-+[a-zA-Z0-9]+)*$/;
const PORT = /^[0-9]+$/;
const IPV6 = /^[a-fA-F0-9:]+$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
/** Hex digits of the algorithms go-digest (`algorithm.go`) knows, and so the engine. */
const DIGEST_LENGTHS = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/** A reference cut at its marks, nothing judged yet; `host` only where one is written. */
export interface ReferenceParts {
  host?: string;
  path: string;
  tag?: string;
  digest?: string;
}

/** `splitDockerDomain` in `normalize.go`: is what stands before the first slash a host? */
export function readsAsHost(element: string): boolean {
  return element === 'localhost' || /[.:]/.test(element) || element.toLowerCase() !== element;
}

export function splitReference(text: string): ReferenceParts {
  const slash = text.indexOf('/');
  // A bracket cannot start a path: this is an address that still waits for one.
  if (slash === -1 && text.startsWith('[')) return { host: text, path: '' };
  const first = slash === -1 ? '' : text.slice(0, slash);
  const hosted = readsAsHost(first);
  const [named, digest] = cut(hosted ? text.slice(slash + 1) : text, '@');
  const [path, tag] = cut(named, ':');
  return {
    ...(hosted && { host: first }),
    path,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}

function cut(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** What no part may be, `reference` included. */
export function findTextProblem(
  part: 'reference' | 'host' | 'path' | 'tag',
  text: string,
  limit = MAX_TEXT_LENGTH,
): ReferenceProblem | undefined {
  if (text.length > limit) return { kind: 'too-long', part, length: text.length, limit };
  if (text.trim() === '') return { kind: 'empty', part };
  if (UNSEEN.test(text)) return { kind: 'whitespace', part };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
  return scheme === undefined ? undefined : { kind: 'scheme', scheme };
}

/** `domainAndPort` in `regexp.go`, and that Docker would take it for a host at all. */
export function findHostProblem(host: string): ReferenceProblem | undefined {
  const problem = findTextProblem('host', host, MAX_HOST_LENGTH);
  if (problem) return problem;
  const bracketed = host.startsWith('[');
  const stray = bracketed ? undefined : /[^a-zA-Z0-9.:-]/u.exec(host)?.[0];
  if (stray !== undefined) {
    return { kind: 'bad-character', part: 'host', text: host, character: stray };
  }
  const nameEnd = bracketed ? host.indexOf(']') + 1 : host.indexOf(':');
  const name = nameEnd === -1 ? host : host.slice(0, nameEnd);
  const rest = nameEnd === -1 ? '' : host.slice(nameEnd);
  if (bracketed ? !IPV6.test(name.slice(1, -1)) : rest.includes(':', 1)) {
    return { kind: 'bad-host', host, reason: 'ipv6' };
  }
  if (!bracketed && !name.split('.').every((label) => HOST_LABEL.test(label))) {
    return { kind: 'bad-host', host, reason: 'label' };
  }
  if (rest !== '' && !(rest.startsWith(':') && PORT.test(rest.slice(1)))) {
    return { kind: 'bad-host', host, reason: 'port' };
  }
  return readsAsHost(host) ? undefined : { kind: 'bad-host', host, reason: 'not-a-host' };
}

/** `remoteName` in `regexp.go`. */
export function findPathProblem(path: string): ReferenceProblem | undefined {
  const problem = findTextProblem('path', path, MAX_PATH_LENGTH);
  if (problem) return problem;
  if (path.toLowerCase() !== path) return { kind: 'upper-case', path };
  for (const component of path.split('/')) {
    const found = findComponentProblem(component);
    if (found) return found;
  }
  return undefined;
}

function findComponentProblem(component: string): ReferenceProblem | undefined {
  if (PATH_COMPONENT.test(component)) return undefined;
  const character = /[^a-z0-9._-]/u.exec(component)?.[0];
  if (character !== undefined) {
    return { kind: 'bad-character', part: 'path', text: component, character };
  }
  if (component === '') return { kind: 'bad-component', component, reason: 'empty' };
  const edge = /^[._-]|[._-]$/.test(component);
  return { kind: 'bad-component', component, reason: edge ? 'edge' : 'separators' };
}

/** `tag` in `regexp.go`. */
export function findTagProblem(tag: string): ReferenceProblem | undefined {
  const problem = findTextProblem('tag', tag, MAX_TAG_LENGTH);
  if (problem) return problem;
  const character = /[^a-zA-Z0-9_.-]/u.exec(tag)?.[0];
  if (character !== undefined) {
    return { kind: 'bad-character', part: 'tag', text: tag, character };
  }
  return /^[.-]/.test(tag) ? { kind: 'bad-tag', tag } : undefined;
}

/** `digestPat` in `regexp.go`, then go-digest's `Validate`, which is the stricter of the two. */
export function findDigestProblem(digest: string): ReferenceProblem | undefined {
  if (digest === '') return { kind: 'empty', part: 'digest' };
  const [algorithm, hex] = cut(digest, ':');
  if (hex === undefined || !/^[0-9a-f]+$/i.test(hex)) {
    return { kind: 'bad-digest', digest, reason: 'format' };
  }
  const length = DIGEST_LENGTHS.get(algorithm.toLowerCase());
  if (length === undefined) return { kind: 'bad-digest', digest, reason: 'algorithm' };
  if (hex.length !== length) return { kind: 'bad-digest', digest, reason: 'length' };
  return digest === digest.toLowerCase()
    ? undefined
    : { kind: 'bad-digest', digest, reason: 'upper-case' };
}

/** `ParseAnyReference` in `normalize.go`: what the engine takes for an id before any name. */
export function isImageId(text: string): boolean {
  return /^[a-f0-9]{64}$/.test(text) || findDigestProblem(text) === undefined;
}
