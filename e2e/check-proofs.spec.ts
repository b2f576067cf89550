import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../lab/electron-program';
import type { Lab } from '../lab/lab';
import { makeDockerHome } from './docker-login';
import { forgetImage, freshImage } from './fresh-image';
import { expect, test } from './slipway';

/** The script as an instructor runs it, the password on its standard input. */
async function checkProofs(args: readonly string[], password = '') {
  const script = join(projectRoot, 'scripts', 'check-proofs.mjs');
  const child = spawn(process.execPath, [script, ...args]);
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.end(`${password}\n`);
  const [code] = (await once(child, 'exit')) as [number];
  const [table, words] = await output;
  return { code, rows: table.trim().split('\n').slice(1), words };
}

async function realProof(lab: Lab) {
  const digest = await lab.manifestDigest('library/python', 'latest');
  const { host, username, password } = lab.registry;
  const answer = await fetch(`http://${host}/v2/library/python/manifests/${digest}`, {
    headers: {
      Accept: 'application/vnd.docker.distribution.manifest.v2+json',
      Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    },
  });
  const size = (await answer.arrayBuffer()).byteLength;
  return proofOf({ registry: host, repository: 'library/python', tag: 'latest', digest, size });
}

interface Pushed {
  registry: string;
  repository: string;
  tag: string;
  digest: string;
  size: number;
}

function proofOf(pushed: Pushed) {
  return {
    kind: 'slipway-proof',
    version: 1,
    ...pushed,
    pushedAt: '2026-11-23T14:05:00.000Z',
    verified: 'held',
    username: 'ada',
    slipway: '0.1.0',
    engine: null,
  };
}

test('check-proofs asks the registry for each digest, and fails when one does not hold', async ({
  lab,
}) => {
  const folder = await mkdtemp(join(lab.folder, 'handed-in-'));
  const put = (name: string, content: unknown) =>
    writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  const proof = await realProof(lab);
  const { host, username, password } = lab.registry;
  const signedIn = [folder, '--registry', host, '--user', username];

  await put('ada.proof.json', proof);
  const good = await checkProofs(signedIn, password);
  expect(good.rows).toEqual([
    `ada.proof.json,ada,library/python,latest,${proof.digest},${proof.pushedAt},yes,tagged`,
  ]);
  expect(good.code).toBe(0);

  const anonymous = await checkProofs([folder]);
  expect(anonymous.rows[0]).toContain('not asked,the registry wants a sign-in');
  expect(anonymous.code).toBe(1);
  const refused = await checkProofs(signedIn, 'wrong');
  expect(refused.rows[0]).toContain('not asked,"the registry does not take this sign-in');
  expect(refused.code).toBe(1);

  await put('bob.proof.json', { ...proof, username: '=1+1', digest: `sha256:${'0'.repeat(64)}` });
  await put('cas.proof.json', { ...proof, size: proof.size + 1 });
  await put('dan.proof.json', { ...proof, registry: 'evil.example' });
  await put('eve.proof.json', { ...proof, repository: '../../v2/_catalog' });
  await put('fay.proof.json', 'not json');
  await put('gus.proof.json', { ...proof, username: 'gus' });
  const mixed = await checkProofs(signedIn, password);
  const ends = mixed.rows.map((row) => row.split(`,${proof.pushedAt},`)[1] ?? row);
  expect(ends).toEqual([
    'yes,tagged',
    'no,the registry has no such digest',
    `no,it has ${String(proof.size)} bytes; same as ada.proof.json`,
    `no,"names evil.example, not ${host}; same as ada.proof.json"`,
    'eve.proof.json,,,,,,no,repository is not what it should be',
    'fay.proof.json,,,,,,no,not JSON',
    'yes,tagged; same as ada.proof.json',
  ]);
  expect(mixed.rows[1]).toContain(`bob.proof.json,'=1+1,`);
  expect(mixed.code).toBe(1);
  expect(mixed.words).toContain('2 of 7 hold.');
});

test('check-proofs shows a token where the registry wants one', async ({ lab }) => {
  const folder = await mkdtemp(join(lab.folder, 'handed-in-'));
  const { host, username, password, tokens } = await lab.tokenRegistry();
  const name = `${host}/ada/handed-in:v1`;
  await freshImage(lab, name, [20_000]);
  const docker = await makeDockerHome(lab);
  await docker.login({ host, username, password });
  const [, digest = '', size] = /digest: (\S+) size: (\d+)/.exec(await docker.push(name)) ?? [];
  await forgetImage(lab, name);
  const pushed = { registry: host, repository: 'ada/handed-in', tag: 'v1', digest };
  const proof = proofOf({ ...pushed, size: Number(size) });
  await writeFile(join(folder, 'ada.proof.json'), JSON.stringify(proof));
  const signedIn = [folder, '--registry', host, '--user', username];
  try {
    const good = await checkProofs(signedIn, password);
    expect(good.rows).toEqual([
      `ada.proof.json,ada,ada/handed-in,v1,${digest},${proof.pushedAt},yes,tagged`,
    ]);
    expect(good.code).toBe(0);
    expect(tokens.lastAskedBy()).toBe('ada');

    const anonymous = await checkProofs([folder]);
    expect(anonymous.rows[0]).toContain('not asked,the registry wants a sign-in');
    const refused = await checkProofs(signedIn, 'wrong');
    expect(refused.rows[0]).toContain('not asked,"the registry does not take this sign-in');
    // A room full of proofs may well be too much for it: that says nothing about the password.
    tokens.behave({ tooBusy: true });
    const busy = await checkProofs(signedIn, password);
    expect(busy.rows[0]).toContain(`not asked,${host}: its token server answered 429`);
    expect(busy.code).toBe(1);
  } finally {
    tokens.behaveWell();
  }
});

test('check-proofs gives a password to no registry but the one it was told', async ({ lab }) => {
  const folder = await mkdtemp(join(lab.folder, 'handed-in-'));
  const { code, words } = await checkProofs([folder, '--user', 'ada'], 'secret');
  expect(words).toContain('--user needs --registry');
  expect(code).toBe(2);
});

test('check-proofs tells a tag that is gone from one nobody could ask about', async ({ lab }) => {
  const folder = await mkdtemp(join(lab.folder, 'handed-in-'));
  const proof = await realProof(lab);
  const manifest = '{}';
  const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  let status = 404;
  const registry = createServer((request, response) => {
    if (request.url?.endsWith(digest)) response.end(manifest);
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${String((registry.address() as AddressInfo).port)}`;
  const content = JSON.stringify({ ...proof, registry: host, digest, size: manifest.length });
  await writeFile(join(folder, 'ada.proof.json'), content);
  try {
    expect((await checkProofs([folder])).rows[0]).toMatch(/,yes,the tag is gone$/);
    status = 503;
    const busy = await checkProofs([folder]);
    expect(busy.rows[0]).toMatch(/,yes,the registry answered 503 about the tag$/);
  } finally {
    registry.close();
  }
});
