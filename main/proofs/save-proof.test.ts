import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Proof, proofSchema } from '../../app/proof/proof';
import { saveProof } from './save-proof';

const proof: Proof = {
  kind: 'slipway-proof',
  version: 1,
  registry: 'localhost:5000',
  repository: 'ada/web',
  tag: 'v1',
  digest: `sha256:${'ab'.repeat(32)}`,
  size: 1,
  pushedAt: '2026-11-23T14:05:00.000Z',
  verified: 'held',
  username: 'ada',
  slipway: '0.1.0',
  engine: null,
};
const picture = new Uint8Array([1, 2, 3]);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slipway-proof-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('writes the JSON and a picture beside it', async () => {
  const saved = await saveProof(path.join(folder, 'web.proof.json'), proof, picture);
  expect(saved).toEqual({ ok: true, value: ['web.proof.json', 'web.proof.png'] });
  const text = readFileSync(path.join(folder, 'web.proof.json'), 'utf8');
  expect(proofSchema.parse(JSON.parse(text))).toEqual(proof);
});

it('never replaces a picture nobody was asked about', async () => {
  writeFileSync(path.join(folder, 'web.proof.png'), 'mine');
  await saveProof(path.join(folder, 'web.proof.json'), proof, picture);
  expect(readFileSync(path.join(folder, 'web.proof.png'), 'utf8')).toBe('mine');
  expect(readdirSync(folder)).toContain('web.proof 2.png');
});

it('says which file could not be written', async () => {
  const saved = await saveProof(path.join(folder, 'no', 'web.proof.json'), proof, picture);
  expect(saved).toMatchObject({
    ok: false,
    error: { kind: 'file-unwritable', file: 'web.proof.json' },
  });
});
