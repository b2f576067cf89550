// Runs the programs that keep secrets for Docker (docker/docker-credential-helpers). What they
// print can hold a secret, so it is read here and never quoted.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../app/app-error';
import { err, ok, type Result } from '../../app/result';

export interface HelperSecret {
  username: string;
  secret: string;
}
type Env = Readonly<Record<string, string | undefined>>;
type HelperError = Extract<AppError, { kind: 'credential-helper-failed' }>;

const NONE_KEPT = /credentials not found|no credentials server URL/i;
const NAME = /^[A-Za-z0-9_-]+$/;
const ANSWER_LIMIT_MS = 10_000;
const OUTPUT_LIMIT = 64 * 1024;
/** An app started from the macOS Dock has none of these on its PATH. */
const MAC_FOLDERS = [
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/Applications/Docker.app/Contents/Resources/bin',
];

const listSchema = z.record(z.string(), z.string()).nullable();
const secretSchema = z.object({ Username: z.string(), Secret: z.string() });

export interface CredentialHelper {
  /** Server keys as the helper knows them, each with the name signed in there. */
  list(): Promise<Result<Record<string, string>, HelperError>>;
  /** Undefined when the helper knows of no sign-in there. */
  get(key: string): Promise<Result<HelperSecret | undefined, HelperError>>;
  /** Replaces what the helper had under this key. */
  store(key: string, kept: HelperSecret): Promise<Result<null, HelperError>>;
}

/** @param name as in Docker's configuration: `desktop` for `docker-credential-desktop`. */
export function openHelper(
  name: string,
  env: Env,
  options: { platform: NodeJS.Platform; limitMs?: number },
): CredentialHelper {
  const helper = `docker-credential-${name}`;
  const failed = (trouble: HelperError['trouble'], raw: string) =>
    err<HelperError>({
      kind: 'credential-helper-failed',
      helper: helper.slice(0, 255),
      trouble,
      raw,
    });

  const ask = async (verb: 'list' | 'get' | 'store', input: string) => {
    const file = findProgram(name, env, options.platform);
    if (file === undefined) return failed('missing', `${helper} is not on the PATH.`);
    const end = await run(file, verb, input, env, options.limitMs ?? ANSWER_LIMIT_MS);
    switch (end.kind) {
      case 'answered':
        return ok(end.text);
      case 'late':
        return failed('silent', `${file} ${verb}: no answer in time; it was stopped.`);
      case 'flood':
        return failed('unreadable', `${file} ${verb}: more than 64 KiB of output; it was stopped.`);
      case 'failed':
        if (verb !== 'store' && NONE_KEPT.test(end.text)) return ok(undefined);
        return failed('failed', `${file} ${verb}: ${end.how}.`);
    }
  };

  return {
    async list() {
      const answer = await ask('list', '');
      if (!answer.ok) return answer;
      const read = listSchema.safeParse(fromJson(answer.value ?? '{}'));
      if (read.success) return ok(read.data ?? {});
      return failed('unreadable', `${helper} list: the answer is not a list of sign-ins.`);
    },
    async get(key) {
      const answer = await ask('get', key);
      if (!answer.ok || answer.value === undefined) return answer.ok ? ok(undefined) : answer;
      const read = secretSchema.safeParse(fromJson(answer.value));
      if (!read.success) {
        return failed('unreadable', `${helper} get: the answer is not a name and a secret.`);
      }
      const { Username: username, Secret: secret } = read.data;
      return ok(secret === '' ? undefined : { username, secret });
    },
    async store(key, { username, secret }) {
      const entry = { ServerURL: key, Username: username, Secret: secret };
      const answer = await ask('store', JSON.stringify(entry));
      return answer.ok ? ok(null) : answer;
    },
  };
}

function findProgram(name: string, env: Env, platform: NodeJS.Platform): string | undefined {
  if (!NAME.test(name)) return undefined;
  const file = `docker-credential-${name}${platform === 'win32' ? '.exe' : ''}`;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter);
  if (platform === 'darwin') folders.push(...MAC_FOLDERS);
  return folders
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, file))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

type End =
  | { kind: 'answered'; text: string }
  | { kind: 'failed'; text: string; how: string }
  | { kind: 'late' | 'flood' };

function run(file: string, verb: string, input: string, env: Env, limitMs: number): Promise<End> {
  return new Promise((resolve) => {
    const isGroup = process.platform !== 'win32';
    // A group of its own, so that what the helper starts ends with it.
    const child = spawn(file, [verb], {
      env: { ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: isGroup,
      windowsHide: true,
    });
    const stop = (end: End) => {
      clearTimeout(timer);
      kill(child.pid, isGroup);
      child.stdout.destroy();
      resolve(end);
    };
    const timer = setTimeout(() => {
      stop({ kind: 'late' });
    }, limitMs);
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > OUTPUT_LIMIT) stop({ kind: 'flood' });
    });
    child.on('error', (cause) => {
      clearTimeout(timer);
      resolve({ kind: 'failed', text: '', how: cause.message });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const text = Buffer.concat(chunks).toString('utf8').trim();
      const how = signal === null ? `it ended with code ${String(code)}` : `it ended by ${signal}`;
      resolve(code === 0 ? { kind: 'answered', text } : { kind: 'failed', text, how });
    });
    // A helper may end without reading.
    child.stdin.on('error', () => undefined).end(input);
  });
}

function kill(pid: number | undefined, isGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(isGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
