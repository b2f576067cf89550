import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabFolder } from './lab-folder';
import { output, startProgram, untilReady } from './program';
import { makePassword } from './registry';
import { openSlowLine } from './slow-line';
import { startTokenServer, type TokenServer } from './token-server';

/** A registry that takes tokens only, as Docker Hub does. */
export interface TokenRegistry {
  /** As used in image names: `localhost:<port>`. */
  readonly host: string;
  readonly username: 'ada';
  readonly password: string;
  /** Another account there. */
  readonly second: { readonly host: string; readonly username: 'grace'; readonly password: string };
  readonly tokens: Pick<TokenServer, 'behave' | 'behaveWell' | 'lastAskedBy'>;
  close(): Promise<void>;
}

/**
 * Debian's docker-registry with an `auth.token` section, and the server that section names.
 * @param name of its folder and log, its own among the lab's.
 */
export async function startTokenRegistry(lab: LabFolder, name: string): Promise<TokenRegistry> {
  const folder = lab.folder(name);
  const socket = join(folder, 'registry.sock');
  const keyFile = join(folder, 'key.pem');
  const certificateFile = join(folder, 'certificate.pem');
  const subject = ['-subj', '/CN=Practice tokens', '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
  await output('openssl', [
    'req',
    '-x509',
    ...subject,
    '-keyout',
    keyFile,
    '-out',
    certificateFile,
  ]);
  const password = makePassword();
  const names = { service: 'practice-registry', issuer: 'practice-tokens' };
  const files = { keyFile, certificateFile };
  const users = { ada: password, grace: makePassword() };
  const tokens = await startTokenServer({ ...names, ...files, users });
  const config = join(folder, 'config.yml');
  const auth = `realm: "${tokens.realm}", service: ${names.service}, issuer: ${names.issuer}`;
  writeFileSync(
    config,
    [
      'version: 0.1',
      'log: { level: warn, accesslog: { disabled: true } }',
      `storage: { filesystem: { rootdirectory: "${join(folder, 'storage')}" } }`,
      `http: { net: unix, addr: "${socket}", secret: "${randomBytes(16).toString('hex')}" }`,
      `auth: { token: { ${auth}, rootcertbundle: "${certificateFile}" } }`,
      '',
    ].join('\n'),
    { mode: 0o600 },
  );
  const program = startProgram(lab, name, ['docker-registry', 'serve', config]);
  await untilReady(program, () => Promise.resolve(existsSync(socket)));
  const line = await openSlowLine({ path: socket });
  const host = `localhost:${String(line.port)}`;
  return {
    host,
    username: 'ada',
    password,
    second: { host, username: 'grace', password: users.grace },
    tokens,
    close: async () => {
      await Promise.all([line.close(), tokens.close()]);
    },
  };
}
