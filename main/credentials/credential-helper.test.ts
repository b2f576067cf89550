import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHelper } from './credential-helper';

const CANARY = 'canary-of-the-helper';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'helper-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A real program, as a helper is one. */
function install(name: string, ...script: string[]) {
  const file = path.join(folder, `docker-credential-${name}`);
  writeFileSync(file, ['#!/bin/sh', ...script, ''].join('\n'), { mode: 0o755 });
}
const open = (name: string, limitMs?: number) =>
  openHelper(
    name,
    { PATH: `relative:${folder}:/usr/bin:/bin` },
    { platform: 'linux', ...(limitMs === undefined ? {} : { limitMs }) },
  );

describe('a credential helper', () => {
  it('is asked on its input and answers with a name and a secret', async () => {
    install('good', `cat > ${folder}/asked`, 'echo \'{"Username":"ada","Secret":"x","Extra":1}\'');
    const answer = await open('good').get('https://index.docker.io/v1/');
    expect(answer).toEqual({ ok: true, value: { username: 'ada', secret: 'x' } });
    expect(readFileSync(`${folder}/asked`, 'utf8')).toBe('https://index.docker.io/v1/');
  });

  it('lists whom it knows', async () => {
    install('good', 'test "$1" = list && echo \'{"https://ghcr.io":"ada"}\'');
    expect(await open('good').list()).toEqual({ ok: true, value: { 'https://ghcr.io': 'ada' } });
    install('empty', 'echo null');
    expect(await open('empty').list()).toEqual({ ok: true, value: {} });
  });

  it('is given a sign-in on its input, and what it prints is not shown', async () => {
    install('good', `test "$1" = store && cat > ${folder}/given`);
    const kept = { username: 'ada', secret: CANARY };
    expect(await open('good').store('ghcr.io', kept)).toEqual({ ok: true, value: null });
    expect(JSON.parse(readFileSync(`${folder}/given`, 'utf8'))).toEqual({
      ServerURL: 'ghcr.io',
      Username: 'ada',
      Secret: CANARY,
    });
    install('echoes', 'cat; echo "credentials not found"; exit 1');
    const failed = await open('echoes').store('ghcr.io', kept);
    expect(failed).toMatchObject({ error: { trouble: 'failed' } });
    expect(JSON.stringify(failed)).not.toContain(CANARY);
  });

  it('may know of no sign-in, which is no failure', async () => {
    install('none', 'echo "credentials not found in native keychain"; exit 1');
    expect(await open('none').get('ghcr.io')).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['rubbish', [`echo ${CANARY}`], 'unreadable'],
    ['half', [`echo '{"Username":"${CANARY}"}'`], 'unreadable'],
    ['huge', [`yes ${CANARY}`], 'unreadable'],
    ['broken', [`echo ${CANARY}; echo ${CANARY} >&2; exit 3`], 'failed'],
    ['killed', ['kill -9 $$'], 'failed'],
  ] as const)(
    'that is %s is named, and what it printed is not shown',
    async (name, script, trouble) => {
      install(name, ...script);
      const helper = `docker-credential-${name}`;
      const answer = await open(name).get('ghcr.io');
      expect(answer).toMatchObject({
        error: { kind: 'credential-helper-failed', helper, trouble },
      });
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    },
  );

  it('that does not answer is stopped, with what it started', async () => {
    install('slow', `sh -c 'sleep 1; touch ${folder}/lived' &`, 'wait');
    const answer = await open('slow', 200).get('ghcr.io');
    expect(answer).toMatchObject({ error: { trouble: 'silent' } });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(existsSync(`${folder}/lived`)).toBe(false);
  });

  it('that is not there is said to be missing', async () => {
    expect(await open('absent').get('ghcr.io')).toMatchObject({
      error: { helper: 'docker-credential-absent', trouble: 'missing' },
    });
  });

  it.each(['x;touch p', '../x', 'x y', '', '$(id)', 'x\n'])(
    'is not run by the name %j',
    async (name) => {
      expect(await open(name).get('ghcr.io')).toMatchObject({ error: { trouble: 'missing' } });
    },
  );
});
