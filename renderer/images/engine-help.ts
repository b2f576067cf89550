import type { AppError } from '../../app/app-error';
import type { AppInfo } from '../../app/app-info';
import { describeError } from '../errors/describe-error';

export interface EngineHelp {
  title: string;
  steps: string;
  command?: string;
  after?: string;
  /** What happens meanwhile. */
  waiting: string;
}

type Platform = AppInfo['platform'];

const BACK = 'Slipway connects by itself when it’s back.';
const TRYING = 'Slipway keeps trying by itself.';

/** How this computer's engine is made to answer. */
export function howToStart(error: AppError, platform: Platform): EngineHelp {
  switch (error.kind) {
    case 'engine-forbidden':
      return howToBeLetIn(error.endpoint, platform);
    case 'engine-silent':
    case 'engine-untrusted': {
      const { title, body } = describeError(error);
      return { title, steps: body, waiting: TRYING };
    }
    case 'engine-unreachable':
      if (error.endpoint.includes('://')) return howToReach(error.endpoint);
      if (error.endpoint.startsWith('context ')) return noContext(error.raw);
      return startKnown(error.endpoint, platform) ?? howToStartDocker(platform);
    default:
      return howToStartDocker(platform);
  }
}

/** Engines other than Docker, told by where they listen. */
const KNOWN: readonly {
  where: RegExp;
  name: string;
  command: Partial<Record<Platform, string>>;
}[] = [
  {
    where: /colima/,
    name: 'Colima',
    command: { linux: 'colima start', darwin: 'colima start' },
  },
  {
    where: /podman/,
    name: 'Podman',
    command: {
      linux: 'systemctl --user start podman.socket',
      darwin: 'podman machine start',
      win32: 'podman machine start',
    },
  },
  { where: /[/]\.orbstack[/]/, name: 'OrbStack', command: { darwin: 'open -a OrbStack' } },
  {
    where: /[/]\.rd[/]/,
    name: 'Rancher Desktop',
    command: { darwin: 'open -a "Rancher Desktop"' },
  },
];

function startKnown(endpoint: string, platform: Platform): EngineHelp | undefined {
  const known = KNOWN.find(({ where }) => where.test(endpoint));
  if (!known) return undefined;
  const { name, command } = known;
  const line = command[platform];
  return {
    title: `${name} isn’t running`,
    waiting: BACK,
    steps:
      line === undefined
        ? `Open ${name}, and give it half a minute.`
        : `Start ${name} in a terminal:`,
    ...(line === undefined ? {} : { command: line }),
  };
}

function howToReach(endpoint: string): EngineHelp {
  return {
    title: 'The engine can’t be reached',
    waiting: TRYING,
    steps: `Nothing answers at ${endpoint}. Is that computer on, and Docker running there? Is the network the right one?`,
  };
}

/** @param problem a sentence of Slipway's own. */
function noContext(problem: string): EngineHelp {
  return {
    title: 'Docker’s context is missing',
    waiting: TRYING,
    steps: `${problem} It may have been removed or renamed.`,
    command: 'docker context ls',
    after: 'This lists those there are.',
  };
}

function howToStartDocker(platform: Platform): EngineHelp {
  const title = 'Docker isn’t running';
  switch (platform) {
    case 'linux':
      return {
        title,
        waiting: BACK,
        steps: 'Start Docker in a terminal, or open Docker Desktop if that is what you have.',
        command: 'sudo systemctl start docker',
      };
    case 'darwin':
      return {
        title,
        waiting: BACK,
        steps: 'Open Docker Desktop from Applications, and give it half a minute to start.',
        command: 'open -a Docker',
      };
    case 'win32':
      return {
        title,
        waiting: BACK,
        steps: 'Open Docker Desktop from the Start menu, and give it half a minute to start.',
      };
  }
}

function howToBeLetIn(socket: string, platform: Platform): EngineHelp {
  const title = 'You may not use Docker yet';
  if (platform !== 'linux') {
    return {
      title,
      waiting: TRYING,
      steps: `Docker is there, but your user may not open ${socket}. Ask whoever manages this computer to add you to the docker-users group.`,
    };
  }
  return {
    title,
    waiting: TRYING,
    steps: `Docker is there, but your user may not open ${socket}. On most computers members of the docker group may; add yourself to it:`,
    command: 'sudo usermod -aG docker $USER',
    after: 'Then log out of the computer and in again, so that it counts.',
  };
}
