import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { type Bridge, makeBridge } from './bridge';
import type { LabFolder } from './lab-folder';
import type { Command } from './own-mounts';
import { output, type Program, startProgram, untilReady } from './program';

export interface Engine {
  /** What `DOCKER_HOST` says. */
  readonly dockerHost: string;
  start(): Promise<void>;
  /** Ends it in order, as a service manager would. Its images stay. */
  stop(): Promise<void>;
  /** Ends it without a word (SIGKILL), leaving its socket behind. Its images stay. */
  kill(): Promise<void>;
}

export interface EngineOptions {
  /** Of its folder and log. */
  readonly name?: string;
  /** More arguments of dockerd. */
  readonly more?: readonly string[];
  /** What its configuration file says. */
  readonly settings?: object;
  /** How to start it, where that is not simply by its name. */
  readonly within?: (command: Command) => Command;
}

/**
 * A private Docker engine (Debian's dockerd with a containerd of its own): its socket, data, bridge
 * and control groups are the lab's, and it changes neither firewall nor routing. Not yet started.
 */
export function privateEngine(lab: LabFolder, options: EngineOptions = {}): Engine {
  const { name = 'engine', more = [], settings = {}, within } = options;
  const folder = lab.folder(name);
  const socket = join(folder, 'docker.sock');
  const configFile = join(folder, 'daemon.json');
  // An empty one of our own: the machine's daemon.json is about the user's engine.
  writeFileSync(configFile, `${JSON.stringify(settings)}\n`);
  let bridge: Promise<Bridge | undefined> | undefined;
  let program: Program | undefined;
  const start = async () => {
    if (program?.running() === true) return;
    bridge ??= makeBridge(lab);
    const network = (await bridge)?.name ?? 'none';
    // After a kill their processes may still be zombies, which the engine takes to be alive.
    for (const stale of ['pid', join('exec', 'containerd', 'containerd.pid')]) {
      rmSync(join(folder, stale), { force: true });
    }
    const command: Command = [
      'dockerd',
      `--config-file=${configFile}`,
      `--data-root=${join(folder, 'data')}`,
      `--exec-root=${join(folder, 'exec')}`,
      `--pidfile=${join(folder, 'pid')}`,
      `--host=unix://${socket}`,
      `--bridge=${network}`,
      `--cgroup-parent=/slipway-lab-${lab.id}`,
      '--exec-opt=native.cgroupdriver=cgroupfs',
      '--default-address-pool=base=10.202.0.0/16,size=24',
      '--iptables=false',
      '--ip-forward=false',
      '--ip-masq=false',
      '--log-level=warn',
      ...more,
    ];
    const next = startProgram(lab, name, within?.(command) ?? command);
    program = next;
    await untilReady(next, () => engineAnswers(socket));
  };
  return {
    dockerHost: `unix://${socket}`,
    start,
    stop: async () => {
      await program?.end();
    },
    kill: async () => {
      await program?.end('SIGKILL');
    },
  };
}

/** The lab can have an engine of its own: Linux, root, and Debian's engine installed. */
export function canRunPrivateEngine(): boolean {
  const installed = ['/usr/sbin/dockerd', '/usr/bin/dockerd'].some((file) => existsSync(file));
  return process.platform === 'linux' && process.getuid?.() === 0 && installed;
}

/** Whether somebody who speaks Docker's API listens there. */
export function engineAnswers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = request({ socketPath, path: '/_ping', timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    ask.on('error', () => {
      resolve(false);
    });
    ask.on('timeout', () => ask.destroy());
    ask.end();
  });
}

/** The docker command line against one engine, with a configuration folder of its own. */
export function dockerCommand(
  dockerHost: string,
  configFolder: string,
  path = process.env['PATH'],
) {
  const env = {
    PATH: path ?? '',
    HOME: configFolder,
    DOCKER_HOST: dockerHost,
    DOCKER_CONFIG: configFolder,
  };
  return (args: readonly string[], input?: string | Buffer, more: Record<string, string> = {}) =>
    output('docker', args, { env: { ...env, ...more }, ...(input === undefined ? {} : { input }) });
}
