// What Docker's own configuration says about sign-ins. Read only: Slipway never writes these.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AppError } from '../../app/app-error';
import { checkHost } from '../../app/image/reference';
import { serverAddress } from '../../app/registry/registries';
import { err, ok, type Result } from '../../app/result';
import type { Secret } from '../engine/registry-auth';

/** A sign-in written down in the configuration itself. */
export interface WrittenLogin {
  username: string;
  secret: Secret;
}

export interface DockerConfig {
  /** From `DOCKER_AUTH_CONFIG`, by host as in image names. Wins over everything else. */
  fromEnvironment: ReadonlyMap<string, WrittenLogin>;
  /** From `auths` of the file. */
  fromFile: ReadonlyMap<string, WrittenLogin>;
  /** Host → name of the helper that has its sign-in. Wins over `credsStore`. */
  credHelpers: ReadonlyMap<string, string>;
  credsStore: string | undefined;
  problems: AppError[];
}

const MAX_FILE = 4 * 1024 * 1024;

const text = z.string().optional();
const authSchema = z.object({
  auth: text,
  username: text,
  password: text,
  identitytoken: text,
});
const authsSchema = z.record(z.string(), authSchema.nullable()).nullish();
const configSchema = z.object({
  auths: authsSchema,
  credsStore: z.string().nullish(),
  credHelpers: z.record(z.string(), z.string()).nullish(),
});

/** @param home the user's home folder; `DOCKER_CONFIG` wins over its `.docker`. */
export function readDockerConfig(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): DockerConfig {
  const problems: AppError[] = [];
  const file = path.join(env['DOCKER_CONFIG'] || path.join(home, '.docker'), 'config.json');
  const understand = (name: string, text: Result<string, string>) => {
    const read = text.ok ? parse(text.value) : text;
    if (read.ok) return read.value;
    const short = name.slice(0, 1_024);
    problems.push({ kind: 'docker-config-unreadable', file: short, raw: read.error });
    return undefined;
  };
  const written = understand(file, readIfThere(file));
  const handed = understand('DOCKER_AUTH_CONFIG', ok(env['DOCKER_AUTH_CONFIG'] ?? ''));
  const credHelpers = new Map<string, string>();
  for (const [key, name] of Object.entries(written?.credHelpers ?? {})) {
    const host = hostOfKey(key);
    if (host !== undefined && name !== '') credHelpers.set(host, name);
  }
  return {
    fromEnvironment: readAuths(handed?.auths),
    fromFile: readAuths(written?.auths),
    credHelpers,
    credsStore: written?.credsStore || undefined,
    problems,
  };
}

/**
 * The registry a key of Docker's is about, as in image names. Keys are hosts or URLs; Docker
 * Desktop files tokens of its own beside Docker Hub's sign-in, which are nobody's to push with.
 */
export function hostOfKey(key: string): string | undefined {
  const [, host = '', page = ''] = /^(?:https?:\/\/)?([^/]*)(.*)$/i.exec(key.trim()) ?? [];
  const name = host.toLowerCase();
  if (name === 'index.docker.io' || name === 'docker.io' || name === 'registry-1.docker.io') {
    return /^(?:\/(?:v[12]\/?)?)?$/.test(page) ? 'docker.io' : undefined;
  }
  return name === '' || checkHost(name) ? undefined : name;
}

/** Of several keys for one registry, Docker's own spelling wins. */
export function byHost<V>(entries: Iterable<readonly [key: string, value: V]>) {
  const found = new Map<string, { key: string; value: V }>();
  for (const [key, value] of entries) {
    const host = hostOfKey(key);
    if (host === undefined) continue;
    if (!found.has(host) || key === serverAddress(host)) found.set(host, { key, value });
  }
  return found;
}

function readAuths(auths: z.infer<typeof authsSchema>): Map<string, WrittenLogin> {
  const logins = new Map<string, WrittenLogin>();
  const usable = Object.entries(auths ?? {}).flatMap(([key, entry]) => {
    const login = entry && readAuth(entry);
    return login ? [[key, login] as const] : [];
  });
  for (const [host, { value }] of byHost(usable)) logins.set(host, value);
  return logins;
}

/** An entry without a secret only says that a helper has it. */
function readAuth(entry: z.infer<typeof authSchema>): WrittenLogin | undefined {
  const decoded = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  const username = colon > 0 ? decoded.slice(0, colon) : (entry.username ?? '');
  const password = colon > 0 ? decoded.slice(colon + 1) : (entry.password ?? '');
  if (username === '' || username.length > 255) return undefined;
  const token = entry.identitytoken;
  if (token) return { username, secret: { kind: 'identity-token', token } };
  return password === ''
    ? undefined
    : { username, secret: { kind: 'password', username, password } };
}

/** Empty when there is none, which is no fault. */
function readIfThere(file: string): Result<string, string> {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MAX_FILE) return err('The file is larger than 4 MiB.');
    return ok(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ok('');
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}

/** What is wrong is said without quoting the text: it may be a password. */
function parse(json: string): Result<z.infer<typeof configSchema>, string> {
  if (json.trim() === '') return ok({});
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const at = /position (\d+)/.exec(String(cause))?.[1];
    const line = at === undefined ? undefined : json.slice(0, Number(at)).split('\n').length;
    return err(`Not valid JSON${line === undefined ? '' : `, near line ${line.toString()}`}.`);
  }
  const read = configSchema.safeParse(value);
  if (read.success) return ok(read.data);
  const places = read.error.issues.map(
    (issue) => issue.path.map(String).join(' › ') || 'the whole',
  );
  return err(`Not what Docker writes: ${[...new Set(places)].slice(0, 5).join(', ')}.`);
}
