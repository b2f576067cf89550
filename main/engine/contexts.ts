// Docker's contexts, read from the files `docker context create` writes. One that cannot be read is
// named and left out; the others count. Nothing here is ever written.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Endpoint, TlsFiles } from './endpoint';

export interface DockerContext {
  readonly name: string;
  readonly endpoint: Endpoint;
}

/** A file of Docker's that could not be used. */
export interface SkippedFile {
  readonly file: string;
  /** A sentence. */
  readonly reason: string;
}

export interface DockerContexts {
  /** By name. */
  readonly contexts: readonly DockerContext[];
  /** What `docker context use` chose last. */
  readonly current: string | undefined;
  readonly skipped: readonly SkippedFile[];
}

/** `SkipTLSVerify` is not read: Slipway always verifies. */
const metaSchema = z.object({
  Name: z.string().min(1).max(255),
  Endpoints: z.object({ docker: z.object({ Host: z.string().min(1).max(1_000) }) }),
});
const configSchema = z.object({ currentContext: z.string().max(255).optional() });

/** More than anyone has; a folder that is not what it should be does not fill the screen. */
const MOST = 100;

/** @param folder `$DOCKER_CONFIG` or `~/.docker`; it need not exist. */
export function readContexts(folder: string): DockerContexts {
  const skipped: SkippedFile[] = [];
  const attempt = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    try {
      return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (cause) {
      skipped.push({ file, reason: whyNot(cause) });
      return undefined;
    }
  };

  const contexts = storedIn(path.join(folder, 'contexts', 'meta')).flatMap((id) => {
    const meta = attempt(path.join(folder, 'contexts', 'meta', id, 'meta.json'), metaSchema);
    if (!meta) return [];
    const tls = tlsFiles(path.join(folder, 'contexts', 'tls', id, 'docker'));
    const url = meta.Endpoints.docker.Host;
    return [{ name: meta.Name, endpoint: tls ? { url, tls } : { url } }];
  });
  const config = path.join(folder, 'config.json');
  return {
    contexts: contexts.sort((a, b) => a.name.localeCompare(b.name)),
    current: existsSync(config) ? attempt(config, configSchema)?.currentContext : undefined,
    skipped,
  };
}

/** Folders named by the SHA-256 of a context's name. */
function storedIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[0-9a-f]{64}$/.test(name))
      .slice(0, MOST);
  } catch {
    return [];
  }
}

function tlsFiles(folder: string): TlsFiles | undefined {
  const found = (['ca', 'cert', 'key'] as const)
    .map((name) => [name, path.join(folder, `${name}.pem`)] as const)
    .filter(([, file]) => existsSync(file));
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function whyNot(cause: unknown): string {
  if (cause instanceof SyntaxError) return 'It is not JSON.';
  if (cause instanceof z.ZodError) {
    const where = cause.issues[0]?.path.join('.') ?? '';
    return where === '' ? 'It is not what Docker writes there.' : `Something is wrong at ${where}.`;
  }
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === 'ENOENT' ? 'The file is missing.' : `It cannot be opened (${code}).`;
}
