// What the user does outside Slipway so that the engine takes a registry: where its certificate goes,
// how plain HTTP is allowed. It depends on the engine and on whose computer it runs.
import type { AppError } from '../../app/app-error';
import type { AppInfo } from '../../app/app-info';
import type { EngineState } from '../../app/engine/engine';
import { parseReference } from '../../app/image/reference';
import { createRepositoryCommand } from '../../app/registry/cloud-registries';

export interface HelpStep {
  say: string;
  /** To copy: for a terminal, or lines for the file named. */
  text?: string;
}

type Platform = AppInfo['platform'];

/** Empty where no such help is needed, or none is known. */
export function registryHelp(
  error: AppError,
  platform: Platform,
  engine: EngineState,
): readonly HelpStep[] {
  switch (error.kind) {
    case 'registry-unknown-ca':
      return error.host === '' ? [] : trustCertificate(error.host, platform, keeperOf(engine));
    case 'registry-plain-http':
      return error.host === '' ? [] : allowPlainHttp(error.host, platform, keeperOf(engine));
    case 'repository-unknown':
      return createRepository(error.repository);
    default:
      return [];
  }
}

/** Whose settings count. `user`: the engine runs without root, as this user. */
interface Keeper {
  isPodman: boolean;
  isUser: boolean;
  isDesktop: boolean;
}

function keeperOf(engine: EngineState): Keeper {
  const { endpoint } = engine;
  return {
    isPodman: (engine.kind === 'connected' && engine.store === 'podman') || /podman/.test(endpoint),
    isUser: /\/run\/user\/\d/.test(endpoint),
    isDesktop: /\.docker\/(?:desktop|run)\//.test(endpoint),
  };
}

function trustCertificate(host: string, platform: Platform, keeper: Keeper): HelpStep[] {
  const { isPodman, isUser, isDesktop } = keeper;
  if (isPodman && platform !== 'linux') {
    return [
      {
        say: 'Podman runs in a machine of its own. Put the certificate there, as ca.crt, in this folder:',
        text: `/etc/containers/certs.d/${host}/ca.crt`,
      },
    ];
  }
  switch (platform) {
    case 'linux': {
      if (isDesktop) {
        return [
          {
            say: 'Put the certificate where Docker Desktop looks for it, then restart Docker Desktop:',
            text: `install -D ca.crt ~/.docker/certs.d/${host}/ca.crt`,
          },
        ];
      }
      const program = isPodman ? 'containers' : 'docker';
      const folder = isUser ? `~/.config/${program}` : `/etc/${program}`;
      return [
        {
          say: `Put the certificate where ${isPodman ? 'Podman' : 'Docker'} looks for it. It counts from the next push; nothing needs a restart:`,
          text: `${isUser ? '' : 'sudo '}install -D ca.crt ${folder}/certs.d/${host}/ca.crt`,
        },
      ];
    }
    case 'darwin':
      return [
        {
          say: 'Add the certificate to your keychain, then restart Docker Desktop, which takes it from there:',
          text: 'security add-trusted-cert -d -r trustRoot -k ~/Library/Keychains/login.keychain ca.crt',
        },
        {
          say: 'Or put it in Docker’s own folder, for this registry alone, and restart Docker Desktop:',
          text: `~/.docker/certs.d/${host}/ca.crt`,
        },
      ];
    case 'win32':
      return [
        {
          say: 'Add the certificate to Windows, then restart Docker Desktop, which takes it from there:',
          text: 'certutil -user -addstore Root ca.crt',
        },
        {
          say: 'For Windows containers Docker looks for it here, with the colon before a port left out:',
          text: `C:\\ProgramData\\docker\\certs.d\\${host.replace(':', '')}\\ca.crt`,
        },
      ];
  }
}

function allowPlainHttp(host: string, platform: Platform, keeper: Keeper): HelpStep[] {
  const { isPodman, isUser, isDesktop } = keeper;
  const line = `"insecure-registries": ["${host}"]`;
  if (isPodman) {
    const where = platform === 'linux' ? '' : ' in Podman’s machine (podman machine ssh)';
    const folder = isUser ? '~/.config/containers' : '/etc/containers';
    return [
      {
        say: `If it is yours, and so is the network, write this to ${folder}/registries.conf.d/plain-http.conf${where}:`,
        text: `[[registry]]\nlocation = "${host}"\ninsecure = true`,
      },
    ];
  }
  if (platform !== 'linux' || isDesktop) {
    return [
      {
        say: 'If it is yours, and so is the network: open Docker Desktop → Settings → Docker Engine, add this line, and choose Apply & restart.',
        text: line,
      },
    ];
  }
  const file = isUser ? '~/.config/docker/daemon.json' : '/etc/docker/daemon.json';
  return [
    {
      say: `If it is yours, and so is the network, add this line to ${file}. A new file holds only this, in braces:`,
      text: line,
    },
    {
      say: 'Then let Docker read it. Containers go on:',
      text: `${isUser ? 'systemctl --user' : 'sudo systemctl'} reload docker`,
    },
  ];
}

function createRepository(repository: string): HelpStep[] {
  const parsed = parseReference(repository);
  if (!parsed.ok) return [];
  const text = createRepositoryCommand(parsed.value.host, parsed.value.path);
  return text === undefined ? [] : [{ say: 'Create it in a terminal:', text }];
}
