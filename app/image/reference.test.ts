import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkHost,
  checkRepositoryPath,
  checkTag,
  familiarReference,
  formatReference,
  parseReference,
  suggestRepositoryName,
} from './reference';
import { SHA256, VALID } from './reference-cases';
import { INVALID } from './reference-problem-cases';

/** Some of the names are too long for the title of a test. */
const shortened = (text: string) => JSON.stringify(text.slice(0, 60));
const valid = VALID.map(
  ([text, full, familiar = text]) => [shortened(text), { text, full, familiar }] as const,
);
const invalid = INVALID.map(([text, error]) => [shortened(text), { text, error }] as const);

describe('a name Docker takes', () => {
  test.each(valid)('%s reads as Docker reads it', (_title, { text, full, familiar }) => {
    const parsed = parseReference(text);
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    expect(formatReference(parsed.value)).toBe(full);
    expect(familiarReference(parsed.value)).toBe(familiar);
    expect(parseReference(formatReference(parsed.value))).toEqual(parsed);
    expect(parseReference(familiarReference(parsed.value))).toEqual(parsed);
  });

  test('comes apart into host, path, tag and digest', () => {
    expect(parseReference(`localhost:5000/ada/web:v1@${SHA256}`)).toEqual({
      ok: true,
      value: { host: 'localhost:5000', path: 'ada/web', tag: 'v1', digest: SHA256 },
    });
  });

  test('has no tag and no digest where none is written', () => {
    expect(parseReference('ubuntu')).toStrictEqual({
      ok: true,
      value: { host: 'docker.io', path: 'library/ubuntu' },
    });
  });
});

describe('a name Docker refuses', () => {
  test.each(invalid)('%s is explained', (_title, { text, error }) => {
    expect(parseReference(text)).toStrictEqual({ ok: false, error });
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('aZ0_.-/:@[] é'), 'https://', 'ghcr.io/'),
      maxLength: 20,
    }),
  );

  test('comes with a suggestion only where the suggestion is a name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseReference(text);
        if (parsed.ok || parsed.error.suggestion === undefined) return;
        expect(parseReference(parsed.error.suggestion)).toMatchObject({ ok: true });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['host', checkHost],
    ['path', checkRepositoryPath],
    ['tag', checkTag],
  ])('typed as a %s has a suggestion only where that is taken', (_field, check) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const suggestion = check(text)?.suggestion;
        if (suggestion !== undefined) expect(check(suggestion)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a field of the tag dialog', () => {
  test.each(['docker.io', 'localhost', 'localhost:5000', 'box:80', '[::1]:5000', 'A'])(
    'takes the host %j',
    (host) => {
      expect(checkHost(host)).toBeUndefined();
    },
  );

  test.each([
    ['', { kind: 'empty', part: 'host' }],
    ['ghcr', { kind: 'bad-host', host: 'ghcr', reason: 'not-a-host' }],
    [' ghcr.io', { kind: 'whitespace', part: 'host', suggestion: 'ghcr.io' }],
    ['https://ghcr.io/', { kind: 'scheme', scheme: 'https', suggestion: 'ghcr.io' }],
    ['https://hub.docker.com', { kind: 'scheme', scheme: 'https', suggestion: 'docker.io' }],
    [
      'ghcr.io/ada',
      {
        kind: 'bad-character',
        part: 'host',
        text: 'ghcr.io/ada',
        character: '/',
        suggestion: 'ghcr.io',
      },
    ],
    ['::1', { kind: 'bad-host', host: '::1', reason: 'ipv6' }],
  ])('explains the host %j', (host, problem) => {
    expect(checkHost(host)).toStrictEqual(problem);
  });

  test.each(['web', 'ada/web', 'a/b/c', 'foo.bar/web', 'my__app'])('takes the path %j', (path) => {
    expect(checkRepositoryPath(path)).toBeUndefined();
  });

  test.each([
    ['', { kind: 'empty', part: 'path' }],
    ['Ada/My App', { kind: 'whitespace', part: 'path', suggestion: 'ada/my-app' }],
    ['Ada/Web', { kind: 'upper-case', path: 'Ada/Web', suggestion: 'ada/web' }],
    ['https://ghcr.io/ada/web', { kind: 'scheme', scheme: 'https', suggestion: 'ada/web' }],
    ['docker push ada/web:1', { kind: 'whitespace', part: 'path', suggestion: 'ada/web' }],
    [
      'a..b/c',
      { kind: 'bad-component', component: 'a..b', reason: 'separators', suggestion: 'a.b/c' },
    ],
    [
      'localhost:5000/ada/web',
      {
        kind: 'bad-character',
        part: 'path',
        text: 'localhost:5000',
        character: ':',
        suggestion: 'ada/web',
      },
    ],
    [
      'ada/web:1',
      {
        kind: 'bad-character',
        part: 'path',
        text: 'web:1',
        character: ':',
        suggestion: 'ada/web',
      },
    ],
  ])('explains the path %j', (path, problem) => {
    expect(checkRepositoryPath(path)).toStrictEqual(problem);
  });

  test.each(['latest', 'v1.0-rc.1', '_x', 'UPPER', '9'])('takes the tag %j', (tag) => {
    expect(checkTag(tag)).toBeUndefined();
  });

  test.each([
    ['', { kind: 'empty', part: 'tag' }],
    ['my tag', { kind: 'whitespace', part: 'tag', suggestion: 'my-tag' }],
    ['-x', { kind: 'bad-tag', tag: '-x', suggestion: 'x' }],
    [
      ':dev',
      { kind: 'bad-character', part: 'tag', text: ':dev', character: ':', suggestion: 'dev' },
    ],
    ['...', { kind: 'bad-tag', tag: '...' }],
    ['https://ghcr.io', { kind: 'scheme', scheme: 'https' }],
  ])('explains the tag %j', (tag, problem) => {
    expect(checkTag(tag)).toStrictEqual(problem);
  });
});

describe('the repository name suggested for a local image', () => {
  test.each([
    ['My App:dev', 'my-app'],
    ['localhost:5000/foo/bar', 'bar'],
    ['localhost:5000', 'localhost'],
    ['docker-compose_web', 'docker-compose_web'],
    [`ghcr.io/ada/web:1@${SHA256}`, 'web'],
    ['Crème  Brûlée!', 'creme-brulee'],
    ['--x..y___z--', 'x.y__z'],
    ['<none>:<none>', 'image'],
    [SHA256, 'image'],
    ['画像', 'image'],
    ['', 'image'],
    [`${'a'.repeat(127)}-${'b'.repeat(90)}`, 'a'.repeat(127)],
  ])('%j becomes %j', (localName, name) => {
    expect(suggestRepositoryName(localName)).toBe(name);
  });

  test('is always a name by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(checkRepositoryPath(suggestRepositoryName(text))).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves a good name alone', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{1,9}(?:(?:[._]|__|-{1,3})[a-z0-9]{1,9}){0,3}$/),
        (name) => {
          expect(suggestRepositoryName(`ada/${name}:dev`)).toBe(name);
        },
      ),
    );
  });
});
