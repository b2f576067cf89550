// Signs in with the real docker command line, in a configuration folder of the test's own.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Lab } from '../lab/lab';
import { output } from '../lab/program';

export interface DockerHome {
  readonly folder: string;
  readonly configFile: string;
  /** For the app: this configuration, with the helpers of `programs` on the PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Put helpers here. */
  readonly programs: string;
  login(account: { host: string; username: string; password: string }): Promise<void>;
  logout(host: string): Promise<void>;
  /** @returns what it printed. */
  push(image: string): Promise<string>;
}

/** @param config what its config.json says from the start; a text is written as it is. */
export async function makeDockerHome(lab: Lab, config: object | string = {}): Promise<DockerHome> {
  const folder = await mkdtemp(join(lab.folder, 'docker-'));
  const programs = join(folder, 'bin');
  await mkdir(programs);
  const configFile = join(folder, 'config.json');
  await writeFile(configFile, typeof config === 'string' ? config : JSON.stringify(config));
  const env = {
    DOCKER_CONFIG: folder,
    PATH: `${programs}${delimiter}${lab.env['PATH'] ?? ''}`,
  };
  const docker = (args: string[], input = '') =>
    output('docker', args, { env: { ...lab.env, ...env }, input });
  return {
    folder,
    configFile,
    env,
    programs,
    login: async ({ host, username, password }) => {
      await docker(['login', '--username', username, '--password-stdin', host], password);
    },
    logout: async (host) => {
      await docker(['logout', host]);
    },
    push: (image) => docker(['push', image]),
  };
}
