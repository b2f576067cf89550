// Twenty kills at random moments of a push, from its first line in the history to well after its end:
// whatever the moment, what Slipway says afterwards is what the registry says.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { signIn } from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { freshImage } from './fresh-image';
import { expect, type Slipway, test } from './slipway';

const KILLS = 20;
/** KILL_SEED=… repeats the moments of a run. */
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
/** Longer than a push of one of the images takes on the slowed line. */
const LONGEST_MS = 1_600;
const LINE = 400_000;
const CARGO = 250_000;

/** Mulberry32: the same numbers again for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const nameOf = (round: number) => `kill-${String(round).padStart(2, '0')}`;

/** As the dialog would: here it is the moment that counts, and seconds spent on the way. */
async function startPush(page: Page, imageId: string, reference: string): Promise<void> {
  const answer = await page.evaluate((request) => window.slipway.invoke('push.start', request), {
    imageId,
    reference,
  });
  expect(answer).toMatchObject({ ok: true });
}

/** How the last line about the push has it; every line must be whole. */
async function lastWord({ userData }: Slipway, reference: string): Promise<string> {
  const text = await readFile(join(userData, 'pushes.jsonl'), 'utf8');
  const states = new Map<string, string>();
  const names = new Map<string, string>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const { push, progress } = JSON.parse(line) as {
      push?: { id: string; reference: string; state: string };
      progress?: { id: string; state: string };
    };
    if (push) names.set(push.id, push.reference);
    if (push ?? progress) states.set((push ?? progress)?.id ?? '', (push ?? progress)?.state ?? '');
  }
  const [id] = [...names].find(([, name]) => name === reference) ?? [];
  return states.get(id ?? '') ?? 'unknown';
}

async function isHeld(lab: Lab, repository: string): Promise<boolean> {
  return lab.manifestDigest(repository, 'v1').then(
    () => true,
    () => false,
  );
}

/** The words of each row of the history, as the user reads them, by the name of the image. */
async function readRows(page: Page): Promise<Map<string, string>> {
  await page.getByRole('button', { name: /^Pushes/ }).click();
  const rows = page.getByRole('list', { name: 'Pushes, past' }).getByRole('listitem');
  const texts = await rows.allInnerTexts();
  return new Map(
    texts.map((text) => [/kill-\d\d/.exec(text)?.[0] ?? '', text.split('\n')[0] ?? '']),
  );
}

test('twenty kills at random moments of a push leave a history that tells the truth', async ({
  lab,
  open,
}) => {
  test.setTimeout(240_000);
  process.stdout.write(`    KILL_SEED=${String(SEED)}\n`);
  const next = numbers(SEED);
  const words = new Map<string, string>();
  const { host } = lab.registry;
  const build = async (round: number) => {
    await freshImage(lab, `${nameOf(round)}:v1`, [CARGO]);
    return (await lab.docker('images', '--quiet', '--no-trunc', nameOf(round))).trim();
  };
  let slipway = await open();
  await signIn(slipway.page, lab.registry);
  let image = await build(0);
  for (let round = 0; round < KILLS; round += 1) {
    const { app, page } = slipway;
    const reference = `${host}/ada/${nameOf(round)}:v1`;
    lab.line.setBandwidth(LINE);
    try {
      await startPush(page, image, reference);
      await pause(next() * LONGEST_MS);
      const gone = once(app.process(), 'exit');
      app.process().kill('SIGKILL');
      await gone;
    } finally {
      lab.line.setBandwidth(undefined);
    }
    words.set(nameOf(round), await lastWord(slipway, reference));
    const following = round + 1 < KILLS ? build(round + 1) : Promise.resolve('');
    [slipway, image] = await Promise.all([open(), following]);
  }

  const { page } = slipway;
  const before = await readRows(page);
  expect([...before.keys()].sort()).toEqual([...words.keys()].sort());
  await page.evaluate(async () => {
    const { value } = (await window.slipway.invoke('pushes.list', null)) as {
      value: { push: { id: string } }[];
    };
    for (const { push } of value) await window.slipway.invoke('push.check', { pushId: push.id });
  });
  const after = await readRows(page);
  for (const [name, word] of words) {
    const held = await isHeld(lab, `ada/${name}`);
    const told = `KILL_SEED=${String(SEED)} ${name}: ${word} when killed, ${held ? '' : 'not '}at the registry`;
    expect(['queued', 'running', 'succeeded'], told).toContain(word);
    if (word === 'succeeded') expect(held, told).toBe(true);
    expect(before.get(name), told).toBe(word === 'succeeded' ? 'Arrived' : 'Interrupted');
    const truth = held ? 'Interrupted, arrived' : 'Interrupted';
    expect(after.get(name), told).toBe(word === 'succeeded' ? 'Arrived' : truth);
  }
  const all = [...words.values()];
  test.info().annotations.push({ type: 'kills', description: all.join(' ') });
});
