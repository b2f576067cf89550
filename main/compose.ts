// The whole machine on one page: what exists in main, and who talks to whom. Electron itself comes
// in as `shell`, so that everything here runs in a plain Node test too.
import { homedir } from 'node:os';
import type { EventName } from '../app/ipc/channels';
import type { EventPayload } from '../app/ipc/contract';
import { engineCommands } from './commands/engines';
import { guideCommands } from './commands/guide';
import { imageActionCommands, openImageFiles } from './commands/image-actions';
import { imageCommands } from './commands/images';
import { practiceCommands } from './commands/practice';
import { proofCommands } from './commands/proofs';
import { pushCommands } from './commands/pushes';
import { registryCommands } from './commands/registry';
import { reportCommands } from './commands/reports';
import { sessionCommands } from './commands/session';
import { settingsCommands } from './commands/settings';
import { type Desktop, shellCommands } from './commands/shell';
import { workshopCommands } from './commands/workshop';
import type { Keychain } from './credentials/keychain';
import { openCredentials } from './credentials/open-credentials';
import { checkImageFile } from './engine/image-file';
import { openEngine } from './engine/open-engine';
import type { Publish } from './ipc/publish';
import type { Handlers } from './ipc/router';
import { createLoads } from './loads/loads';
import { openPractice } from './practice/open-practice';
import { openPushes } from './pushes/open-pushes';
import type { PushDesktop } from './pushes/push-watch';
import { pushedRepositories } from './registry/listing/pushed-repositories';
import { createRegistryListing } from './registry/listing/registry-listing';
import { createRegistryReads } from './registry/registry-reads';
import { openSettings, partOf } from './settings/settings';
import { createStorageTroubles } from './storage/storage-troubles';
import { readWorkshop } from './workshop/read-workshop';
import { createWorkshops } from './workshop/workshops';

export interface Shell {
  desktop: Desktop;
  pushDesktop: PushDesktop;
  /** Brings the window up with this push in it. */
  openPush: (pushId: string) => void;
  keychain: Keychain;
  /** Folder for settings. */
  userData: string;
  env: Readonly<Record<string, string | undefined>>;
  publish: Publish;
  report: (message: string, cause: unknown) => void;
}

export function compose(shell: Shell) {
  const { desktop, keychain, userData, env, publish, report } = shell;
  const startedAt = Date.now();
  const surroundings = { env, platform: desktop.platform, home: homedir() };
  const tell =
    <E extends EventName>(event: E) =>
    (payload: EventPayload<E>) => {
      publish(event, payload);
    };

  const troubles = createStorageTroubles(tell('storage.changed'), report);
  const settings = openSettings(userData, troubles);

  const engine = openEngine({
    surroundings,
    choice: partOf(settings, 'engine'),
    onState: (state) => {
      publish('engine.changed', state);
      if (state.kind === 'connected') queue.goOn();
      else void practice.look();
    },
    onImages: tell('images.changed'),
    onPractice: () => void practice.look(),
    report,
  });
  const loads = createLoads({ check: checkImageFile, load: engine.load }, tell('load.updated'));

  const credentials = openCredentials({ keychain, settings, surroundings, engine, report });
  const { accounts } = credentials;
  const session = sessionCommands({ ...credentials, publish });

  const registry = createRegistryReads(accounts, engine);
  const pushes = openPushes({
    folder: userData,
    troubles,
    settings,
    engine,
    accounts,
    registry,
    desktop: shell.pushDesktop,
    // Where the processor draws, each drawing is taken from what the engine compresses with.
    newsEvery: () => (shell.desktop.hasGraphics() ? 50 : 80),
    openPush: shell.openPush,
    publish,
  });
  const { queue } = pushes;
  const listing = createRegistryListing({
    open: registry.openToLook,
    accountAt: accounts.usernameAt,
    pushedHere: (host) => pushedRepositories(queue.list(), host),
  });

  const practice = openPractice({
    engine,
    settings: partOf(settings, 'practice'),
    accounts,
    session,
    onState: tell('practice.changed'),
    report,
  });
  const workshops = createWorkshops({
    read: readWorkshop,
    kept: partOf(settings, 'workshop'),
    onChange: tell('workshop.changed'),
  });

  const { version, capture, chooseImageFiles, chooseProofFile } = desktop;
  const handlers: Handlers = {
    ...session,
    ...engineCommands(engine),
    ...imageCommands(engine),
    ...imageActionCommands({ engine, loads, openWorkshop: workshops.open, chooseImageFiles }),
    ...pushCommands({ engine, queue, registry }),
    ...reportCommands({ version, find: queue.find, engine: engine.state, secret: accounts.secret }),
    ...proofCommands({
      find: queue.find,
      engine: engine.state,
      usernameAt: accounts.usernameAt,
      version,
      capture,
      chooseProofFile,
    }),
    ...registryCommands(listing),
    ...practiceCommands(practice),
    ...workshopCommands(workshops),
    ...guideCommands(settings),
    ...settingsCommands(settings, queue.goOn, troubles),
    ...shellCommands(desktop, startedAt),
  };

  return {
    handlers,
    openWorkshop: workshops.open,
    /** File → Open Image File…: what the window's own button does. */
    openImageFile: () => openImageFiles(loads, chooseImageFiles),
    lookedAt: pushes.lookedAt,
    quitQuestion: pushes.quitQuestion,
    close: () => {
      queue.leave();
      engine.close();
    },
  };
}
