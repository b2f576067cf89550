import { borrowEngine } from './borrowed-engine';
import { type DesktopOptions, startDesktop } from './desktop';
import { canRunPrivateEngine, dockerCommand, type Engine } from './engine';
import { keyringHolds, type SpareKeyring, startSpareKeyring } from './keyring';
import { type LabFolder, makeLabFolder } from './lab-folder';
import { preparedEngine } from './prepared-engine';
import type { Environment } from './program';
import { manifestDigest, type PracticeRegistry, startRegistry } from './registry';
import { buildRegistryImage } from './registry-image';
import type { Docker } from './sample-images';
import type { SlowLine } from './slow-line';
import { startTokenRegistry, type TokenRegistry } from './token-registry';

export interface Lab {
  /** Private and temporary: `stop` deletes it. Programs' logs are in its `log`. */
  readonly folder: string;
  readonly dockerHost: string;
  readonly registry: Pick<PracticeRegistry, 'host' | 'username' | 'password'>;
  /** The whole environment to start the app with: nothing of the user's own is in it. */
  readonly env: Environment;
  /** What a first push of it to `ada/…` says: so many layers mounted, so many pushed. */
  readonly sample: Sample;
  /** A borrowed engine is not ours to stop: there these throw. */
  readonly engine: Pick<Engine, 'start' | 'stop' | 'kill'>;
  /** The wire between everyone and the registry. With a borrowed engine it has no effect. */
  readonly line: Pick<SlowLine, 'setBandwidth' | 'cut'>;
  /** The docker command line, with the same configuration folder as the app. */
  docker(...args: string[]): Promise<string>;
  /** A second registry, behind a token server. Started when first asked for. */
  tokenRegistry(): Promise<TokenRegistry>;
  /**
   * Gives the engine the practice registry's image under this name, made of Debian's docker-registry.
   * Without it the engine has none. With a borrowed engine it does nothing: that one can fetch it.
   */
  practiceImage(name: string): Promise<void>;
  /** Whether the keyring has a secret of Slipway's for `name@host`. */
  keyringHolds(account: string): Promise<boolean>;
  /** A keyring to lock, another one at each call. */
  spareKeyring(): Promise<SpareKeyring>;
  /** Asked of the registry itself, not of the engine. */
  manifestDigest(repository: string, tag: string): Promise<string>;
  /** Ends every process of the lab, the app too, and leaves nothing behind. */
  stop(): Promise<void>;
}

export interface Sample {
  readonly image: 'python-hello-world';
  readonly mounted: number;
  readonly pushed: number;
}

export interface LabOptions extends DesktopOptions {
  /** `stopped`: its socket does not exist until `engine.start()`. Default `running`. */
  readonly engine?: 'running' | 'stopped';
  /** An engine of its own where it can have one (the default), or the one that is there. */
  readonly kind?: 'private' | 'borrowed';
  readonly say?: (line: string) => void;
}

interface Parts {
  readonly engine: Engine;
  readonly registry: Omit<PracticeRegistry, 'line'>;
  readonly line: Pick<SlowLine, 'setBandwidth' | 'cut' | 'close'>;
}

/** Brings the lab up. Whatever happens to this process afterwards, the lab goes with it. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const folder = makeLabFolder();
  try {
    return await bringUp(folder, options);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function bringUp(folder: LabFolder, options: LabOptions): Promise<Lab> {
  const say = options.say ?? (() => undefined);
  const kind = options.kind ?? (canRunPrivateEngine() ? 'private' : 'borrowed');
  const parts = kind === 'private' ? privateParts(folder, say) : borrowedParts(folder, say);
  const desktop = startDesktop(folder, options);
  // Both settle before a failure is passed on: nothing starts behind the warden's back.
  await Promise.allSettled([parts, desktop]);
  const { engine, registry, line } = await parts;
  const env: Environment = { ...(await desktop), DOCKER_HOST: engine.dockerHost };
  const sample = await offerBase(engine, registry, folder);
  if (options.engine === 'stopped') await engine.stop();
  const docker = dockerCommand(engine.dockerHost, env['DOCKER_CONFIG'] ?? '');
  let tokenRegistry: Promise<TokenRegistry> | undefined;
  let tokenRegistries = 0;
  // One that a test has closed is closed for good: who asks next gets another.
  const openTokenRegistry = async () => {
    const opened = await startTokenRegistry(folder, `tokens-${String((tokenRegistries += 1))}`);
    return {
      ...opened,
      close: async () => {
        tokenRegistry = undefined;
        await opened.close();
      },
    };
  };
  let keyrings = 0;
  return {
    folder: folder.path,
    dockerHost: engine.dockerHost,
    registry,
    env,
    sample,
    engine,
    line,
    docker: (...args) => docker(args),
    tokenRegistry: () => (tokenRegistry ??= openTokenRegistry()),
    practiceImage: async (name) => {
      if (kind === 'private') await buildRegistryImage(docker, folder, name);
    },
    keyringHolds: (account) => keyringHolds(env, account),
    spareKeyring: () => startSpareKeyring(folder, env, `keyring-${String((keyrings += 1))}`),
    manifestDigest: (repository, tag) => manifestDigest(registry, repository, tag),
    stop: async () => {
      await line.close();
      await (await tokenRegistry)?.close();
      await folder.remove();
    },
  };
}

async function privateParts(folder: LabFolder, say: (line: string) => void): Promise<Parts> {
  const starting = [preparedEngine(folder, say), startRegistry(folder)] as const;
  await Promise.allSettled(starting);
  const [engine, registry] = await Promise.all(starting);
  await engine.start();
  return { engine, registry, line: registry.line };
}

async function borrowedParts(folder: LabFolder, say: (line: string) => void): Promise<Parts> {
  const { dockerHost, registry } = await borrowEngine(folder, say);
  const refuse = () =>
    Promise.reject(new Error('This engine is borrowed: it is not ours to stop.'));
  const nothing = () => undefined;
  return {
    engine: { dockerHost, start: refuse, stop: refuse, kill: refuse },
    registry,
    line: { setBandwidth: nothing, cut: nothing, close: () => Promise.resolve() },
  };
}

/** The registry gets the base first: so the engine can say `Mounted from library/python`. */
async function offerBase(
  engine: Engine,
  registry: Parts['registry'],
  folder: LabFolder,
): Promise<Sample> {
  const docker = dockerCommand(engine.dockerHost, folder.folder('base-push'));
  const base = await baseImage(docker);
  const name = `${registry.host}/library/python:latest`;
  const login = ['login', '--username', registry.username, '--password-stdin', registry.host];
  await docker(login, registry.password);
  await docker(['tag', base, name]);
  await docker(['push', '--quiet', name]);
  const mounted = await layers(docker, name);
  await docker(['rmi', '--no-prune', name]);
  const pushed = (await layers(docker, 'python-hello-world')) - mounted;
  return { image: 'python-hello-world', mounted, pushed };
}

async function baseImage(docker: Docker): Promise<string> {
  const ours = await docker(['images', '--quiet', 'python:3-alpine']);
  return ours.trim() === '' ? 'python:latest' : 'python:3-alpine';
}

async function layers(docker: Docker, image: string): Promise<number> {
  return Number(await docker(['inspect', '--format', '{{len .RootFS.Layers}}', image]));
}
