import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWorkshop } from './parse-workshop';

const good = {
  version: 1,
  title: 'Containers in an afternoon',
  registry: 'registry.example.com:5000',
  naming: 'monday/{username}-{image}',
  image: 'python-hello-world',
  tags: ['v1', 'latest'],
  steps: { push: 'Watch which layers are mounted.' },
};
const json = (change: Record<string, unknown>) => JSON.stringify({ ...good, ...change });
const place = (text: string) => {
  const parsed = parseWorkshop(text);
  return parsed.ok ? undefined : parsed.error.place;
};

describe('a workshop file', () => {
  it('is read as it is written', () => {
    expect(parseWorkshop(JSON.stringify(good))).toEqual({ ok: true, value: good });
  });

  it('is what the example in the repository is', () => {
    const file = 'examples/containers-in-an-afternoon.slipway.json';
    expect(parseWorkshop(readFileSync(file, 'utf8'))).toMatchObject({ ok: true });
  });

  it('may leave out all but version, title and registry', () => {
    const { version, title, registry } = good;
    expect(parseWorkshop(JSON.stringify({ version, title, registry }))).toEqual({
      ok: true,
      value: {
        version,
        title,
        registry,
        naming: '{username}/{image}',
        tags: ['latest'],
        steps: {},
      },
    });
  });
});

describe('the one place to look at', () => {
  it.each([
    ['an empty file', '', 'line 1, column 1'],
    ['a missing comma', '{\n  "version": 1\n  "title": "a"\n}', 'line 3, column 3'],
    ['a comma too many', '{\n  "version": 1,\n}', 'line 3, column 1'],
    ['a comment', '{\n  // hello\n  "version": 1\n}', 'line 2, column 3'],
    ['single quotes', "{ 'version': 1 }", 'line 1, column 3'],
    ['an end too early', '{ "version": 1, "title": "a"', 'line 1, column 29'],
    ['text after the end', `${json({})}\n{}`, 'line 2, column 1'],
    ['a thousand brackets', `{"title":${'['.repeat(1_000)}`, 'line 1, column 17'],
    ['a raw control character', '{ "title": "a\u0007b" }', 'line 1, column 12'],
    ['a list', '[]', 'the file'],
    ['no version', json({ version: undefined }), 'version'],
    ['a version of tomorrow', json({ version: 2 }), 'version'],
    ['no title', json({ title: undefined }), 'title'],
    ['a title that is long', json({ title: 'a'.repeat(81) }), 'title'],
    ['a title turned round', json({ title: 'abc\u202Edef' }), 'title'],
    ['a registry with a path', json({ registry: 'https://a.example/v2' }), 'registry'],
    ['a registry that is a script', json({ registry: '<script>alert(1)</script>' }), 'registry'],
    ['a rule with another place', json({ naming: '{user}/{image}' }), 'naming'],
    ['a rule that climbs', json({ naming: '../{username}' }), 'naming'],
    ['an image with a blank', json({ image: 'python hello' }), 'image'],
    ['tags that are no list', json({ tags: 'latest' }), 'tags'],
    ['a tag with a slash', json({ tags: ['v1', 'a/b'] }), 'tags[1]'],
    ['eleven tags', json({ tags: 'abcdefghijk'.split('') }), 'tags'],
    ['a step nobody knows', json({ steps: { dance: 'now' } }), 'steps.dance'],
    ['a step that is a number', json({ steps: { push: 7 } }), 'steps.push'],
    ['a field nobody knows', json({ password: 'x' }), 'password'],
    ['a field twice', '{ "version": 1, "title": "a", "title": "b" }', 'title'],
    ['a prototype', '{ "version": 1, "__proto__": { "title": "a" } }', '__proto__'],
  ])('is named for %s', (_what, text, where) => {
    expect(place(text)).toBe(where);
  });

  it('says what was expected and what is there', () => {
    const parsed = parseWorkshop(json({ tags: ['a/b'] }));
    expect(parsed).toMatchObject({
      error: { wanted: 'a tag, like latest or v1', found: '“a/b”' },
    });
    expect(parseWorkshop(json({ title: 'a\u202Eb' }))).toMatchObject({
      error: { wanted: 'text without invisible signs; there is a U+202E in it' },
    });
  });

  it('is found in any text, without wearing out', () => {
    for (let length = 0; length < JSON.stringify(good).length; length += 1) {
      expect(parseWorkshop(JSON.stringify(good).slice(0, length)).ok).toBe(false);
    }
    expect(parseWorkshop('"'.repeat(65_536)).ok).toBe(false);
    expect(parseWorkshop('{"a":'.repeat(10_000)).ok).toBe(false);
  });
});
