// Image names as Docker reads and writes them: a transcription of github.com/distribution/reference.
import { err, ok, type Result } from '../result';
import {
  DOCKER_HUB,
  findDigestProblem,
  findHostProblem,
  findPathProblem,
  findTagProblem,
  findTextProblem,
  isImageId,
  MAX_TEXT_LENGTH,
  type ReferenceParts,
  splitReference,
} from './reference-parts';
import type { ReferenceProblem } from './reference-problem';
import {
  repairComponent,
  repairHost,
  repairPath,
  repairReference,
  repairTag,
} from './reference-repair';

export type { ReferenceProblem } from './reference-problem';

/** A normalised reference: `ubuntu` is `docker.io` + `library/ubuntu`. No tag is not `latest`. */
export interface Reference {
  /** With its port, if it has one: `docker.io`, `localhost:5000`, `[::1]:5000`. */
  host: string;
  path: string;
  tag?: string;
  /** `sha256:…`, lower case. */
  digest?: string;
}

const OFFICIAL = 'library/';
/** Well below the 255 of a whole path, so that any namespace fits before it. */
const MAX_SUGGESTED_LENGTH = 128;

/**
 * `ParseAnyReference` in `normalize.go`, where ids are not names. One name upstream takes is
 * refused here: the host of `foo_bar.com/app` is none, and upstream parses it to an empty one
 * that cannot be pushed to.
 */
export function parseReference(text: string): Result<Reference, ReferenceProblem> {
  const problem = check(text, findReferenceProblem, repairReference);
  return problem ? err(problem) : read(text);
}

/** `Named.String` in `reference.go`: `docker.io/library/ubuntu[:tag][@digest]`. */
export function formatReference(value: Reference): string {
  return `${value.host}/${value.path}${suffix(value)}`;
}

/**
 * `familiarizeName` in `normalize.go`, the form `docker images` shows: `ubuntu`, `ada/web`. Where
 * upstream's short form would be read as something else (`docker.io/foo.bar/web` as a host
 * `foo.bar`, 64 hex digits as an id) the full form stays.
 */
export function familiarReference(value: Reference): string {
  const full = formatReference(value);
  if (value.host !== DOCKER_HUB) return full;
  const name = value.path.startsWith(OFFICIAL) ? value.path.slice(OFFICIAL.length) : value.path;
  const short = `${name.includes('/') ? value.path : name}${suffix(value)}`;
  return splitReference(short).host === undefined && !isImageId(short) ? short : full;
}

/** The problem of a registry host typed by itself: `ghcr.io`, `localhost:5000`. */
export function checkHost(text: string): ReferenceProblem | undefined {
  return check(text, findHostProblem, repairHost);
}

/** The problem of a path typed by itself: `ada/web`, or one piece of it. */
export function checkRepositoryPath(text: string): ReferenceProblem | undefined {
  return check(text, findPathProblem, repairPath);
}

/** The problem of a tag typed by itself, without its colon. */
export function checkTag(text: string): ReferenceProblem | undefined {
  return check(text, findTagProblem, repairTag);
}

/** The last path component closest to an image's local name; `image` when nothing of it is left. */
export function suggestRepositoryName(localName: string): string {
  const last = localName.slice(localName.lastIndexOf('/') + 1).slice(0, MAX_TEXT_LENGTH);
  const name = last.split(/[:@]/)[0] ?? '';
  if (name === '<none>' || isImageId(localName)) return 'image';
  const repaired = repairComponent(name).slice(0, MAX_SUGGESTED_LENGTH);
  return repaired.replace(/[._-]+$/, '') || 'image';
}

function read(text: string): Result<Reference, ReferenceProblem> {
  const whole = findTextProblem('reference', text);
  if (whole) return err(whole);
  if (isImageId(text)) return err({ kind: 'image-id' });
  const parts = splitReference(text);
  const value = normalise(parts);
  const problem =
    findHostProblem(value.host) ??
    findPathProblem(parts.path) ??
    findPathProblem(value.path) ??
    (parts.tag === undefined ? undefined : findTagProblem(parts.tag)) ??
    (parts.digest === undefined ? undefined : findDigestProblem(parts.digest));
  return problem ? err(problem) : ok(value);
}

/** `splitDockerDomain` in `normalize.go`. */
function normalise({ host = DOCKER_HUB, ...parts }: ReferenceParts): Reference {
  if (host !== DOCKER_HUB && host !== 'index.docker.io') return { host, ...parts };
  const path = parts.path.includes('/') ? parts.path : `${OFFICIAL}${parts.path}`;
  return { ...parts, host: DOCKER_HUB, path };
}

function suffix({ tag, digest }: Reference): string {
  return `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

type Find = (text: string) => ReferenceProblem | undefined;

function findReferenceProblem(text: string): ReferenceProblem | undefined {
  const result = read(text);
  return result.ok ? undefined : result.error;
}

function check(
  text: string,
  find: Find,
  repair: (text: string) => string,
): ReferenceProblem | undefined {
  const problem = find(text);
  if (!problem || text.length > MAX_TEXT_LENGTH) return problem;
  const suggestion = repair(text);
  return find(suggestion) ? problem : { ...problem, suggestion };
}
