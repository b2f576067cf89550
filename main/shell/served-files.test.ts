import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles, serve } from './served-files';

let root: string;
let files: ReadonlyMap<string, string>;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'slipway-served-'));
  const window = path.join(root, 'window');
  mkdirSync(path.join(window, 'assets'), { recursive: true });
  writeFileSync(path.join(window, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(window, 'assets/index.js'), '1');
  writeFileSync(path.join(window, 'notes.txt'), 'not for the window');
  writeFileSync(path.join(root, 'secret.html'), 'outside');
  symlinkSync(path.join(root, 'secret.html'), path.join(window, 'link.html'));
  files = listFiles(window);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const get = (url: string, method = 'GET') => serve(files, { url, method });

describe('app://', () => {
  it('serves a listed file with its type and the policy', async () => {
    const answer = get('app://slipway/index.html');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<!doctype html>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    'app://slipway/',
    'app://slipway/../secret.html',
    'app://slipway/assets/../../secret.html',
    'app://slipway/%2e%2e/secret.html',
    'app://slipway/..%2fsecret.html',
    'app://slipway/%2e%2e%2fsecret.html',
    'app://slipway/index.html%00',
    'app://slipway/index.html%00.js',
    'app://slipway/link.html',
    'app://slipway/notes.txt',
    'app://slipway/assets',
    'app://slipway//etc/passwd',
    'app://elsewhere/index.html',
  ])('does not know %s', (url) => {
    expect(get(url).status).toBe(404);
  });

  it('only answers GET', () => {
    expect(get('app://slipway/index.html', 'POST').status).toBe(404);
  });
});
