import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordedLines, recordings } from '../fixtures/recorded-stream';
import { parseEngineLine } from './engine-message';
import { pushUpdateSchema } from './push';

const DIGEST = `sha256:${'b9ef9429'.repeat(8)}`;

function parse(message: unknown) {
  return parseEngineLine(JSON.stringify(message));
}

describe('a line about a layer', () => {
  const id = 'b0b2dffd7196';

  test.each([
    ['Preparing', { kind: 'preparing' }],
    ['Waiting', { kind: 'waiting' }],
    ['Pushed', { kind: 'pushed' }],
    ['Layer already exists', { kind: 'exists', text: 'Layer already exists' }],
    ['Already exists', { kind: 'exists', text: 'Already exists' }],
    ['Mounted from library/python', { kind: 'mounted', from: 'library/python' }],
    ['Retrying in 1 second', { kind: 'retrying', seconds: 1 }],
    ['Retrying in 15 seconds', { kind: 'retrying', seconds: 15 }],
    ['Unavailable', { kind: 'other', text: 'Unavailable' }],
    ['Skipped foreign layer', { kind: 'other', text: 'Skipped foreign layer' }],
  ])('understands %j', (status, expected) => {
    expect(parse({ status, progressDetail: {}, id })).toEqual({
      kind: 'layer',
      id,
      status: expected,
    });
  });

  test.each([
    [
      { current: 512, total: 84 },
      { current: 512, total: 84 },
    ],
    [{ current: 512 }, { current: 512 }],
    [{ total: 9_001_984 }, { current: 0, total: 9_001_984 }],
    [{ current: 0, total: 0 }, { current: 0 }],
    [{ current: -1, total: -5 }, { current: 0 }],
    [{ current: '512', total: null }, { current: 0 }],
    [undefined, { current: 0 }],
    ['much', { current: 0 }],
  ])('reads the progress %j', (progressDetail, expected) => {
    expect(parse({ status: 'Pushing', progressDetail, id })).toEqual({
      kind: 'layer',
      id,
      status: { kind: 'pushing', ...expected },
    });
  });
});

describe('a line about the push', () => {
  test.each(['The push refers to repository [a/b]', 'The push refers to a repository [a/b]'])(
    'names the repository: %s',
    (status) => {
      expect(parse({ status })).toEqual({ kind: 'refers', repository: 'a/b' });
    },
  );

  test('brings the digest', () => {
    expect(parse({ status: `v1: digest: ${DIGEST} size: 1793` })).toEqual({
      kind: 'digest',
      tag: 'v1',
      digest: DIGEST,
      size: 1_793,
    });
  });

  test('brings the digest beside the text, as the classic store does', () => {
    const aux = { Tag: 'v1', Digest: DIGEST, Size: 1_793 };
    expect(parse({ progressDetail: {}, aux })).toEqual({
      kind: 'digest',
      tag: 'v1',
      digest: DIGEST,
      size: 1_793,
    });
  });

  test.each([
    'v1: digest: sha256:short size: 3',
    `v1: digest: ${DIGEST}`,
    `v1: digest: ${DIGEST} size: -1`,
    'digest',
  ])('does not take this for a digest: %s', (status) => {
    expect(parse({ status })).toEqual({ kind: 'note', text: status });
  });

  test.each([
    '',
    '   ',
    '\r',
    '{}',
    '{"status":""}',
    '{"progressDetail":{"current":1},"id":"b0b2dffd7196"}',
    '{"aux":{"ManifestPushedInsteadOfIndex":true}}',
    '{"aux":{"Tag":"v1","Digest":"","Size":1}}',
    '{"aux":{"Tag":"v1","Digest":"latest","Size":1}}',
  ])('may have nothing to say: %j', (line) => {
    expect(parseEngineLine(line)).toBeUndefined();
  });

  test('keeps what it does not know as a note', () => {
    expect(parse({ status: 'Image already pushed, skipping' })).toEqual({
      kind: 'note',
      text: 'Image already pushed, skipping',
    });
  });
});

describe('an error line', () => {
  test('is explained, with the names the caller gives', () => {
    const line = JSON.stringify({
      errorDetail: { message: 'denied: requested access to the resource is denied' },
      error: 'denied: requested access to the resource is denied',
    });
    expect(parseEngineLine(line, { reference: 'ada/web:v1' })).toEqual({
      kind: 'error',
      error: {
        kind: 'push-denied',
        repository: 'ada/web',
        raw: 'denied: requested access to the resource is denied',
      },
    });
  });

  test.each([
    { error: 'EOF' },
    { errorDetail: { message: 'EOF' } },
    { errorDetail: { code: 1, message: 'EOF' }, error: 'something else', status: 'Pushed' },
    { errorDetail: 'EOF' },
  ])('is one in every form: %j', (message) => {
    expect(parse(message)).toMatchObject({ kind: 'error', error: { raw: 'EOF' } });
  });

  test.each([{ errorDetail: {} }, { error: { why: 'unknown' } }, { error: true }])(
    'is one even without a text: %j',
    (message) => {
      const error = { kind: 'unknown', raw: JSON.stringify(message) };
      expect(parse(message)).toEqual({ kind: 'error', error });
    },
  );

  test.each([{ error: '' }, { error: null }, { errorDetail: null }])(
    'is none when the field is empty: %j',
    (fields) => {
      expect(parse({ status: 'Pushed', id: 'b0b2dffd7196', ...fields })).toMatchObject({
        kind: 'layer',
      });
    },
  );
});

describe('a line that is not the engine’s protocol', () => {
  test.each([
    '<html>',
    '{"status":"Push',
    '[]',
    '"Pushed"',
    '7',
    'null',
    '\u0000',
    '['.repeat(100_000),
  ])('is unreadable: %.20j', (line) => {
    expect(parseEngineLine(line)).toMatchObject({
      kind: 'error',
      error: { kind: 'engine-unreadable' },
    });
  });

  test('shows the start of it, however long it is', () => {
    const update = parseEngineLine('x'.repeat(1 << 20));
    expect(update).toMatchObject({ error: { raw: expect.stringMatching(/^x+…$/) as string } });
    expect(pushUpdateSchema.safeParse(update).success).toBe(true);
  });
});

describe('every line, whatever it holds,', () => {
  const hostileNumber = fc.oneof(
    fc.double(),
    fc.constantFrom(-1, Number.MAX_VALUE, 2 ** 60, 1e21, 0.5),
  );
  const longText = fc.nat({ max: 1 << 20 }).map((length) => 'ab'.repeat(length / 2));
  const telling = fc.constantFrom(
    'Pushing',
    'Pushed',
    'Retrying in 99999999999999999999 seconds',
    `Mounted from ${'x'.repeat(5_000)}`,
    `The push refers to repository [${'x'.repeat(5_000)}]`,
    `v1: digest: ${DIGEST} size: 99999999999999999999`,
    `${'v'.repeat(129)}: digest: ${DIGEST} size: 1`,
  );
  const value = fc.oneof(fc.anything(), fc.string(), hostileNumber, telling, longText);
  const message = fc.record(
    {
      status: value,
      stream: value,
      id: value,
      progressDetail: fc.oneof(value, fc.record({ current: value, total: value })),
      aux: fc.oneof(
        value,
        fc.record({ Tag: value, Digest: fc.oneof(value, fc.constant(DIGEST)), Size: value }),
      ),
      error: value,
      errorDetail: fc.oneof(value, fc.record({ message: value })),
    },
    { requiredKeys: [] },
  );

  // Two thousand runs take their time on a machine that is busy with other tests.
  test('becomes an update that may cross to the window, or none', { timeout: 60_000 }, () => {
    const line = fc.oneof(message.map(stringify), fc.string(), fc.json());
    fc.assert(
      fc.property(line, (text) => {
        const update = parseEngineLine(text);
        if (update) pushUpdateSchema.parse(update);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    { status: 'a'.repeat(9_999) },
    { status: `The push refers to repository [${'a'.repeat(9_999)}]` },
    { status: `Mounted from ${'a'.repeat(9_999)}`, id: 'a' },
    { status: 'a'.repeat(9_999), id: 'a' },
    { status: 'Pushed', id: 'a'.repeat(9_999) },
    { error: 'a'.repeat(9_999) },
  ])('is cut to what may cross: %.60j', (message) => {
    expect(pushUpdateSchema.safeParse(parse(message)).success).toBe(true);
  });

  test('survives numbers JSON can hold and JavaScript cannot', () => {
    const line = '{"status":"Pushing","id":"a","progressDetail":{"current":1e999,"total":-1e999}}';
    const update = parseEngineLine(line);
    expect(update).toMatchObject({ kind: 'layer', status: { kind: 'pushing' } });
    expect(pushUpdateSchema.safeParse(update).success).toBe(true);
  });
});

test.each(recordings)('nothing real engines sent is left without a meaning: %s', (name) => {
  const kinds = recordedLines(name).map((line) => {
    const update = parseEngineLine(line);
    return update?.kind === 'layer' ? update.status.kind : update?.kind;
  });
  expect(kinds).not.toContain('note');
  expect(kinds).not.toContain('other');
});

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '{"status":1}';
  }
}
