// Success is said exactly when the stream ended with a digest and no error: for streams made up and
// for those real engines sent, whole or broken off at any byte, in whatever chunks they come.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import { readTarget } from '../../app/push/target';
import { runPush } from './push-stream';

const FIXTURES = path.join(__dirname, '../../app/fixtures/push-streams');
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const target = readTarget('localhost:5000/ada/web:v1');

interface Ending {
  chunks: readonly Buffer[];
  /** The connection breaks instead of ending. */
  breaks: boolean;
}

/** An engine that says just that; everything after it is the app's own. */
function engine({ chunks, breaks }: Ending): Docker {
  async function* say() {
    for (const chunk of chunks) yield chunk;
    await Promise.resolve();
    if (breaks) throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  }
  const image = {
    tag: () => Promise.resolve(),
    push: () => Promise.resolve(Readable.from(say())),
    inspect: () => Promise.resolve({ Id: 'sha256:chosen' }),
  };
  return { getImage: () => image } as unknown as Docker;
}

async function outcome(ending: Ending): Promise<Push> {
  if (!target.ok) throw new Error('unreachable');
  const updates: PushUpdate[] = [{ kind: 'started', at: 1 }];
  const order = {
    imageId: 'sha256:chosen',
    target: target.value,
    secret: undefined,
    username: undefined,
  };
  const endpoint = { url: 'unix:///nobody.sock' };
  await runPush(engine(ending), endpoint, order, new AbortController().signal, (update) => {
    updates.push(update);
  });
  updates.push({ kind: 'ended', at: 2 });
  const push = newPush({
    id: 'p',
    imageId: 'sha256:chosen',
    reference: 'localhost:5000/ada/web:v1',
    recipe: [],
    queuedAt: 0,
  });
  return applyUpdates(push, updates);
}

interface Line {
  text: string;
  means: 'digest' | 'error' | 'nothing';
}

/** What must come of the first `length` bytes: told from the lines alone, not as the app reads them. */
function shouldSucceed(lines: readonly Line[], ends: string, length: number, breaks: boolean) {
  let at = 0;
  let hasDigest = false;
  for (const { text, means } of lines) {
    const end = at + Buffer.byteLength(text);
    if (length <= at) break;
    // A line that is cut in two is not what the engine said.
    if (length < end || means === 'error') return false;
    hasDigest ||= means === 'digest';
    at = end + ends.length;
  }
  return hasDigest && !breaks;
}

function inChunks(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, at) => bytes.subarray(from, places[at] ?? bytes.length));
}

const id = fc.constantFrom('b0b2dffd7196', 'b03befbc81a0', '8c956591ed94');
const bytes = fc.nat(5_000_000);
const quiet = fc.oneof(
  fc
    .constantFrom('Preparing', 'Waiting', 'Pushed', 'Layer already exists')
    .chain((status) => id.map((layer) => ({ status, progressDetail: {}, id: layer }))),
  fc.record({
    status: fc.constant('Pushing'),
    progressDetail: fc.record({ current: bytes, total: bytes }),
    id,
  }),
  fc.record({ status: fc.constant('Retrying in 5 seconds'), id }),
  fc.constant({ status: 'The push refers to repository [localhost:5000/ada/web]' }),
  fc.record({ status: fc.string({ unit: 'grapheme', minLength: 1 }) }),
  fc.constant({ aux: { ManifestPushedInsteadOfIndex: true } }),
);
const anyLine: fc.Arbitrary<Line> = fc.oneof(
  {
    weight: 12,
    arbitrary: quiet.map(
      (message) => ({ text: JSON.stringify(message), means: 'nothing' }) as const,
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        { status: `v1: digest: ${DIGEST} size: 1786` },
        { progressDetail: {}, aux: { Tag: 'v1', Digest: DIGEST, Size: 1_786 } },
      )
      .map((message) => ({ text: JSON.stringify(message), means: 'digest' }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '{"errorDetail":{"message":"denied: ünauthorised"},"error":"denied"}',
        '{"error":"EOF"}',
        '{"errorDetail":{"code":1}}',
        '<html>502 Bad Gateway</html>',
        'ä',
        '["not an object"]',
      )
      .map((text) => ({ text, means: 'error' }) as const),
  },
);

it('is success for a thousand made-up streams exactly when the engine said so', async () => {
  const seen = { succeeded: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLine, { maxLength: 12 }),
      fc.constantFrom('\r\n', '\n'),
      fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (lines, ends, share, breaks, cuts) => {
        const whole = Buffer.from(lines.map(({ text }) => text + ends).join(''));
        const length = Math.round(whole.length * share);
        const chunks = inChunks(whole.subarray(0, length), cuts);
        const { state } = await outcome({ chunks, breaks });
        const expected = shouldSucceed(lines, ends, length, breaks) ? 'succeeded' : 'failed';
        expect(state).toBe(expected);
        seen[expected] += 1;
      },
    ),
    { numRuns: 1_000 },
  );
  expect(seen.succeeded).toBeGreaterThan(100);
  expect(seen.failed).toBeGreaterThan(100);
}, 60_000);

it.each(readdirSync(FIXTURES))(
  'is success for %s, broken off at random bytes, exactly when it was all there',
  async (name) => {
    const whole = readFileSync(path.join(FIXTURES, name));
    const ends = whole.includes('\r\n') ? '\r\n' : '\n';
    const lines = whole
      .toString('utf8')
      .split(ends)
      .map((text): Line => {
        if (/"error/.test(text)) return { text, means: 'error' };
        return { text, means: /digest: sha256:|"Digest"/.test(text) ? 'digest' : 'nothing' };
      });
    const nearTheEnd = fc.nat(Math.min(400, whole.length)).map((back) => whole.length - back);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(nearTheEnd, fc.nat(whole.length)),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 4 }),
        async (length, breaks, cuts) => {
          const { state } = await outcome({
            chunks: inChunks(whole.subarray(0, length), cuts),
            breaks,
          });
          const expected = shouldSucceed(lines, ends, length, breaks) ? 'succeeded' : 'failed';
          expect(state).toBe(expected);
        },
      ),
      { numRuns: 120 },
    );
  },
  60_000,
);
