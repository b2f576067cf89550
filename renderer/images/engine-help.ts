import type { AppError } from '../../app/app-error';
import type { AppInfo } from '../stores/app-info';

export interface EngineHelp {
  title: string;
  steps: string;
  command?: string;
  after?: string;
  /** What happens meanwhile. */
  waiting: string;
}

const BACK = 'Slipway connects by itself when it’s back.';
const TRYING = 'Slipway keeps trying by itself.';

/** How this computer's engine is made to answer. */
export function howToStart(kind: AppError['kind'], platform: AppInfo['platform']): EngineHelp {
  if (kind === 'engine-forbidden') return howToBeLetIn(platform);
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

function howToBeLetIn(platform: AppInfo['platform']): EngineHelp {
  const title = 'You may not use Docker yet';
  if (platform !== 'linux') {
    return {
      title,
      waiting: TRYING,
      steps:
        'Docker is running, but your user may not talk to it. Ask whoever manages this computer to add you to the docker-users group.',
    };
  }
  return {
    title,
    waiting: TRYING,
    steps: 'Docker is running, but your user is not in the docker group. Add yourself to it:',
    command: 'sudo usermod -aG docker $USER',
    after: 'Then log out of the computer and in again, so that it counts.',
  };
}
