// Someone else at a terminal: the docker command line, signed in, with a configuration of its own
// that Slipway does not see.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dockerCommand } from '../lab/engine';
import type { Lab } from '../lab/lab';

export async function openTerminal(
  lab: Lab,
  account: Lab['registry'] = lab.registry,
): Promise<(...args: string[]) => Promise<string>> {
  const folder = join(lab.folder, 'terminal');
  await mkdir(folder, { recursive: true });
  const docker = dockerCommand(lab.dockerHost, folder);
  const { host, username, password } = account;
  await docker(['login', '--username', username, '--password-stdin', host], password);
  return (...args) => docker(args);
}
