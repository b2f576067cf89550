// Proof files, from people: each is measured before it is read, and nothing of it is believed that
// has not the form it should have. The same form as app/proof/proof.ts.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const LARGEST = 65_536;
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const FORMS = {
  registry: /^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/,
  repository: new RegExp(`^(?=.{1,255}$)${COMPONENT}(?:/${COMPONENT})*$`),
  tag: /^\w[\w.-]{0,127}$/,
  digest: /^sha256:[0-9a-f]{64}$/,
  pushedAt: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
};

/** @returns by name: each with its `proof`, or with the `problem` that makes it none. */
export async function readProofs(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (file) => ({ file, ...(await readProof(join(folder, file))) })),
  );
}

async function readProof(path) {
  const stats = await lstat(path);
  if (!stats.isFile()) return { problem: 'not a file' };
  if (stats.size > LARGEST) return { problem: 'too large for a proof' };
  let proof;
  try {
    proof = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return { problem: 'not JSON' };
  }
  if (proof?.kind !== 'slipway-proof') return { problem: 'not a proof of Slipway' };
  if (proof.version !== 1) return { problem: `a proof of version ${String(proof.version)}` };
  const bad = Object.keys(FORMS).find(
    (field) => typeof proof[field] !== 'string' || !FORMS[field].test(proof[field]),
  );
  if (bad !== undefined) return { problem: `${bad} is not what it should be` };
  if (!Number.isSafeInteger(proof.size)) return { problem: 'size is not what it should be' };
  return { proof };
}
