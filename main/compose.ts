// The whole machine on one page: what exists in main, and who talks to whom. Electron itself comes
// in as `shell`, so that everything here runs in a plain Node test too.
import { homedir } from 'node:os';
import { engineName } from '../app/engine/engine';
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
import { createAccounts } from './credentials/accounts';
import { openHelper } from './credentials/credential-helper';
import { readDockerConfig } from './credentials/docker-config';
import { openDockerLogins } from './credentials/docker-logins';
import type { Keychain } from './credentials/keychain';
import { lookAgain } from './credentials/second-look';
import { createSignIn } from './credentials/sign-in';
import { checkSignIn } from './engine/check-sign-in';
import { createClient } from './engine/client';
import { openConnection } from './engine/connection';
import { isElsewhere } from './engine/endpoint';
import { engineError } from './engine/engine-error';
import { createEngines } from './engine/engines';
import { patience } from './engine/identify';
import { createDetailsReader } from './engine/image-details';
import { checkImageFile } from './engine/image-file';
import { createImageReader } from './engine/images';
import { insecureRegistries } from './engine/insecure-registries';
import { createLayerBlobs } from './engine/layer-blobs';
import { followImages } from './engine/live-images';
import { loadImage } from './engine/load-image';
import { localImage } from './engine/local-image';
import { runPush } from './engine/push-stream';
import { findRemoteDigest, remoteDigest } from './engine/remote-digest';
import { deleteImage, untagImage } from './engine/untag';
import { watchDockerConfig } from './engine/watch-docker-config';
import type { Handlers } from './ipc/router';
import { createLoads } from './loads/loads';
import { createPractice } from './practice/practice';
import { createPracticeEngine } from './practice/practice-engine';
import { openJournal } from './pushes/journal';
import { createPushQueue, KEPT } from './pushes/push-queue';
import { createPushRunner } from './pushes/push-runner';
import { createPushWatch, type PushDesktop } from './pushes/push-watch';
import { quitQuestion } from './pushes/quit-question';
import { pushedRepositories } from './registry/listing/pushed-repositories';
import { createRegistryListing } from './registry/listing/registry-listing';
import { createRegistryReads } from './registry/registry-reads';
import { openSettings } from './settings/settings';
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
  publish: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  report: (message: string, cause: unknown) => void;
}

export function compose({
  desktop,
  pushDesktop,
  openPush,
  keychain,
  userData,
  env,
  publish,
  report,
}: Shell) {
  const startedAt = Date.now();
  const troubles = createStorageTroubles((storage) => {
    publish('storage.changed', storage);
  }, report);
  const settings = openSettings(userData, troubles);
  const engines = createEngines(
    { env, platform: desktop.platform, home: homedir() },
    {
      read: () => settings.read().engine,
      write: (engine) => {
        settings.write({ engine });
      },
    },
  );
  const { client, endpoint } = engines;
  const explain = (cause: unknown, reference: string) =>
    engineError(cause, endpoint(), reference ? { reference } : {});

  const dockerLogins = openDockerLogins(
    () => readDockerConfig(env, homedir()),
    (name) => openHelper(name, env, desktop),
  );
  const accounts = createAccounts({ keychain, dockerLogins, settings, report });
  const signIn = createSignIn(
    (host, secret) => checkSignIn(client(), endpoint(), host, secret),
    accounts,
    dockerLogins,
    lookAgain,
  );

  const images = createImageReader(client);
  const layerBlobs = createLayerBlobs(client);
  const liveImages = followImages(
    {
      list: () => connection.whileItLasts(images.list()),
      makeup: (id) => connection.whileItLasts(images.makeup(id)),
      untagged: () => connection.whileItLasts(images.untagged()),
    },
    (changes) => {
      publish('images.changed', changes);
    },
    report,
  );
  const loads = createLoads(
    {
      check: checkImageFile,
      load: (file, signal, onSent) => loadImage(client(), endpoint(), file, signal, onSent),
    },
    (load) => {
      publish('load.updated', load);
    },
  );
  const connection = openConnection({
    engines,
    onState: (state) => {
      publish('engine.changed', state);
      if (state.kind === 'connected') queue.goOn();
      else void practice.look();
    },
    onImages: liveImages.changed,
    onPractice: () => void practice.look(),
  });

  const stopWatching = watchDockerConfig(env, homedir(), () => {
    if (engines.follow()) connection.restart();
  });

  const registry = createRegistryReads({
    accounts,
    insecure: () => insecureRegistries(client()),
    isElsewhere: () => isElsewhere(endpoint()),
    remoteDigest: (target, secret) => remoteDigest(client(), target, secret),
    findRemoteDigest: (target, secret) =>
      findRemoteDigest(client(), target, secret, patience(endpoint())),
    localImage: (id) => connection.whileItLasts(localImage(client(), id)),
    explain,
  });
  const watch = createPushWatch({
    desktop: pushDesktop,
    notify: () => settings.read().pushes.notify,
    open: openPush,
  });
  const queue = createPushQueue({
    watch: watch.see,
    publish,
    verify: registry.verify,
    blobs: registry.blobs,
    atATime: () => settings.read().pushes.atATime,
    check: registry.check,
    journal: openJournal({ folder: userData, keep: KEPT, now: Date.now, troubles }),
    holdUp: () => {
      const home = endpoint().url;
      return () => endpoint().url === home && connection.state().kind === 'unreachable';
    },
    runner: createPushRunner({
      accounts,
      endpoint,
      blobsOf: (imageId) => layerBlobs.take(imageId),
      send: (home, order, signal, onUpdate) =>
        runPush(createClient(home), home, order, signal, onUpdate),
    }),
  });

  const listing = createRegistryListing({
    open: registry.openToLook,
    accountAt: (host) => accounts.list().find((account) => account.host === host)?.username,
    pushedHere: (host) => pushedRepositories(queue.list(), host),
  });

  const session = sessionCommands({ accounts, signIn, dockerLogins, publish });
  const practice = createPractice({
    engine: createPracticeEngine(client, endpoint),
    settings: {
      read: () => settings.read().practice,
      write: (change) => {
        settings.write({ practice: change });
      },
    },
    signIn: async (account) => session['session.signIn']({ ...account, alsoDocker: false }),
    signOut: async (host, except) => {
      const all = [...accounts.list(), ...accounts.others()];
      const there = all.filter((one) => one.host === host && one.username !== except);
      for (const { username } of there) await session['session.signOut']({ host, username });
    },
    isConnected: () => connection.state().kind === 'connected',
    publish: (state) => {
      publish('practice.changed', state);
    },
    report,
  });

  const workshops = createWorkshops({
    read: readWorkshop,
    kept: {
      read: () => settings.read().workshop,
      write: (workshop) => {
        settings.write({ workshop });
      },
    },
    onChange: (state) => {
      publish('workshop.changed', state);
    },
  });

  const handlers: Handlers = {
    ...session,
    ...imageCommands({ images, liveImages, explain }),
    ...imageActionCommands({
      details: createDetailsReader(client, images.chain),
      untag: (order) => untagImage(client(), endpoint(), order),
      deleteImage: (imageId) => deleteImage(client(), endpoint(), imageId),
      loads,
      openWorkshop: workshops.open,
      chooseImageFiles: desktop.chooseImageFiles,
      explain,
    }),
    ...pushCommands({
      images,
      queue,
      preflight: registry.preflight,
      prepare: (imageId, layers) => {
        const engine = connection.state();
        if (engine.kind !== 'connected' || engine.store !== 'containerd') return;
        const diffIds = layers.map(({ diffId }) => diffId);
        layerBlobs.prepare(imageId, diffIds);
      },
      explain,
    }),
    ...proofCommands({
      push: (pushId) => queue.list().find(({ push }) => push.id === pushId)?.push,
      context: () => ({
        slipway: desktop.version,
        engine: engineName(connection.state()),
        usernameAt: (host) => accounts.list().find((account) => account.host === host)?.username,
      }),
      capture: desktop.capture,
      chooseProofFile: desktop.chooseProofFile,
    }),
    ...registryCommands(listing),
    ...practiceCommands(practice),
    ...reportCommands({
      version: desktop.version,
      find: queue.find,
      engine: connection.state,
      secret: (host) => accounts.secret(host),
    }),
    ...settingsCommands(settings, queue.goOn, troubles),
    ...guideCommands(settings),
    ...workshopCommands(workshops),
    ...engineCommands({ engines, state: connection.state, reconnect: connection.restart }),
    ...shellCommands(desktop, startedAt),
  };

  return {
    handlers,
    openWorkshop: workshops.open,
    /** File → Open Image File…: what the window's own button does. */
    openImageFile: () => openImageFiles(loads, desktop.chooseImageFiles),
    /** The window has come to the front. */
    lookedAt: watch.lookedAt,
    /** What to ask before Slipway quits; undefined when nothing would be lost. */
    quitQuestion: () => quitQuestion(queue.list().map(({ push }) => push)),
    close: () => {
      queue.leave();
      stopWatching();
      connection.close();
    },
  };
}
