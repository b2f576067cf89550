// The parser against a second reading of upstream: its regular expressions, word for word
// (regexp.go, normalize.go, go-digest's algorithm.go), on generated names. More of them with
// SLIPWAY_RUNS=200000.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkHost,
  checkRepositoryPath,
  checkTag,
  familiarReference,
  formatReference,
  parseReference,
} from './reference';

const RUNS = Number(process.env['SLIPWAY_RUNS'] ?? 20_000);

const separator = '(?:[._]|__|[-]+)';
const domainNameComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const tagPattern = '[\\w][\\w.-]{0,127}';
const digestPattern = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*[:][0-9A-Fa-f]{32,}';
const domainName = `${domainNameComponent}(?:\\.${domainNameComponent})*`;
const domainAndPort = `(?:${domainName}|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`;
const pathComponent = `[a-z0-9]+(?:${separator}[a-z0-9]+)*`;
const remoteName = `${pathComponent}(?:/${pathComponent})*`;
const anchoredName = new RegExp(`^(?:(${domainAndPort})/)?(${remoteName})$`);
const reference = new RegExp(
  `^((?:${domainAndPort}/)?${remoteName})(?::(${tagPattern}))?(?:@(${digestPattern}))?$`,
);
const digests = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;

interface Upstream {
  domain: string;
  path: string;
  tag: string | undefined;
  digest: string | undefined;
}

/** `ParseAnyReference`; undefined for its errors and for ids. */
function parseUpstream(text: string): Upstream | undefined {
  if (/^([a-f0-9]{64})$/.test(text) || digests.test(text)) return undefined;
  const [domain, remainder] = splitDockerDomain(text);
  const [remote] = remainder.split(':', 1);
  if (remote !== undefined && remote.toLowerCase() !== remote) return undefined;
  const match = reference.exec(`${domain}/${remainder}`);
  const name = match && anchoredName.exec(match[1] ?? '');
  if (!match || !name) return undefined;
  const path = name[2] ?? '';
  const [, , tag, digest] = match;
  if (path.length > 255 || (digest !== undefined && !digests.test(digest))) return undefined;
  return { domain: name[1] ?? '', path, tag, digest };
}

function splitDockerDomain(name: string): [string, string] {
  const slash = name.indexOf('/');
  if (slash === -1) return ['docker.io', `library/${name}`];
  const maybe = name.slice(0, slash);
  let domain = 'docker.io';
  let remainder = name;
  if (maybe === 'index.docker.io') remainder = name.slice(slash + 1);
  else if (maybe === 'localhost' || /[.:]/.test(maybe) || maybe.toLowerCase() !== maybe) {
    domain = maybe;
    remainder = name.slice(slash + 1);
  }
  if (domain === 'docker.io' && !remainder.includes('/')) remainder = `library/${remainder}`;
  return [domain, remainder];
}

function familiarUpstream({ domain, path, tag, digest }: Upstream): string {
  const hub = domain === 'docker.io';
  const name = hub && /^library\/[^/]*$/.test(path) ? path.slice('library/'.length) : path;
  return `${hub ? '' : `${domain}/`}${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}

const hex = fc.constantFrom('0', '9', 'a', 'f');
const hexOf = (length: number) =>
  fc.array(hex, { minLength: length, maxLength: length }).map((digits) => digits.join(''));
const anyDigest = fc.oneof(
  hexOf(64).map((digits) => `sha256:${digits}`),
  hexOf(96).map((digits) => `sha384:${digits}`),
  hexOf(128).map((digits) => `sha512:${digits}`),
  fc.constantFrom(`md5:${'a'.repeat(32)}`, `sha256:${'a'.repeat(63)}`, `SHA256:${'a'.repeat(64)}`),
);
const label = fc.stringMatching(/^[a-zA-Z0-9]([a-z0-9-]{0,4}[a-z0-9])?$/);
const anyHost = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['docker.io', 'index.docker.io', 'localhost', '[::1]', '[2001:DB8::2]:5000'],
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ':5000', ':0'))
      .map(([labels, port]) => labels.join('.') + port),
  },
  { weight: 1, arbitrary: fc.integer({ min: 245, max: 260 }).map((n) => `a.${'h'.repeat(n)}`) },
);
const component = fc.stringMatching(/^[a-z0-9]{1,6}((?:[._]|__|-{1,3})[a-z0-9]{1,3}){0,2}$/);
const anyPath = fc.oneof(
  { weight: 20, arbitrary: fc.array(component, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: hexOf(64).map((digits) => [digits]) },
  { weight: 1, arbitrary: fc.integer({ min: 240, max: 260 }).map((n) => ['a'.repeat(n)]) },
  { weight: 1, arbitrary: component.map((name) => ['library', name]) },
);
const anyTag = fc.oneof(
  fc.stringMatching(/^\w[\w.-]{0,12}$/),
  fc.constantFrom('t'.repeat(128), 't'.repeat(129), '5000'),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** A name as Docker wants it, nearly always. */
const wellMade = fc
  .tuple(optional(anyHost), anyPath, optional(anyTag), optional(anyDigest))
  .map(([host, path, tag, digest]) =>
    [
      host === undefined ? '' : `${host}/`,
      path.join('/'),
      tag === undefined ? '' : `:${tag}`,
      digest === undefined ? '' : `@${digest}`,
    ].join(''),
  );
const pieces = [
  ...Array.from('aZ0_.-/:@[] %é'),
  ...['__', '--', '//', 'ab', 'localhost', 'docker.io', 'library', '\n', '🐳', 'f'.repeat(64)],
];
const piece = fc.constantFrom(...pieces);
/** A well-made name with a piece put in, or in the place of some of it. */
const damaged = fc
  .tuple(wellMade, fc.nat(), fc.nat({ max: 2 }), piece)
  .map(([text, at, removed, put]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + put + text.slice(start + removed);
  });
const assembled = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(''));
const anyName = fc.oneof(wellMade, damaged, assembled);

describe('the parser and upstream', () => {
  test(`agree on ${String(RUNS)} generated names`, { timeout: 300_000 }, () => {
    const seen = { taken: 0, refused: 0, hostless: 0, keptLong: 0 };
    fc.assert(
      fc.property(anyName, (text) => {
        const upstream = parseUpstream(text);
        const ours = parseReference(text);
        // Two names more than upstream does we refuse: without a host, and with an endless one.
        if (!upstream || upstream.domain === '' || upstream.domain.length > 255) {
          expect(ours.ok, text).toBe(false);
          seen[upstream?.domain === '' ? 'hostless' : 'refused'] += 1;
          return;
        }
        const { domain, path, tag, digest } = upstream;
        expect(ours, text).toEqual({ ok: true, value: { host: domain, path, tag, digest } });
        if (!ours.ok) return;
        seen.taken += 1;
        // Upstream's short form is ours, except where upstream itself would misread it.
        const short = familiarUpstream(upstream);
        const readBack = parseUpstream(short);
        const faithful = readBack?.domain === domain && readBack.path === path;
        expect(familiarReference(ours.value)).toBe(faithful ? short : formatReference(ours.value));
        if (!faithful) seen.keptLong += 1;
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(RUNS / 5);
    expect(Math.min(seen.hostless, seen.keptLong)).toBeGreaterThan(0);
  });

  test('agree on every single field', { timeout: 60_000 }, () => {
    const field = fc.oneof(assembled, anyHost, component, anyTag);
    const path = new RegExp(`^${remoteName}$`);
    const tag = new RegExp(`^${tagPattern}$`);
    const host = new RegExp(`^${domainAndPort}$`);
    fc.assert(
      fc.property(field, (text) => {
        expect(checkRepositoryPath(text) === undefined).toBe(path.test(text) && text.length <= 255);
        expect(checkTag(text) === undefined).toBe(tag.test(text));
        // A host is one when upstream would keep it before a path.
        const kept = splitDockerDomain(`${text}/a/b`)[1] === 'a/b';
        expect(checkHost(text) === undefined).toBe(host.test(text) && kept && text.length <= 255);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('what has been read', () => {
  test('reads the same again from its full and its short form', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(wellMade, (text) => {
        const parsed = parseReference(text);
        if (!parsed.ok) return;
        expect(parseReference(formatReference(parsed.value))).toEqual(parsed);
        expect(parseReference(familiarReference(parsed.value))).toEqual(parsed);
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
