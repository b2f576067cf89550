// The engine for the rest of main: one connection, and everything that is asked of the engine in use,
// whichever that is at the moment of asking.
import type { AppError } from '../../app/app-error';
import type { EngineState } from '../../app/engine/engine';
import type { ImageLayer } from '../../app/image/image';
import type { ImageListChange } from '../../app/image/image-list';
import type { Target } from '../../app/push/target';
import type { Result } from '../../app/result';
import type { Surroundings } from './candidates';
import { checkSignIn } from './check-sign-in';
import { openConnection } from './connection';
import { isElsewhere } from './endpoint';
import { engineError } from './engine-error';
import { createEngines, type KeptChoice } from './engines';
import { patience } from './identify';
import { createDetailsReader } from './image-details';
import { createImageReader } from './images';
import { insecureRegistries } from './insecure-registries';
import { createLayerBlobs } from './layer-blobs';
import { followImages } from './live-images';
import { loadImage } from './load-image';
import { localImage } from './local-image';
import type { Secret } from './registry-auth';
import { findRemoteDigest, remoteDigest } from './remote-digest';
import { deleteImage, type UntagOrder, untagImage } from './untag';
import { watchDockerConfig } from './watch-docker-config';

export function openEngine(options: {
  surroundings: Surroundings;
  choice: KeptChoice;
  onState: (state: EngineState) => void;
  onImages: (changes: ImageListChange) => void;
  /** Something may have happened to the practice registry's container. */
  onPractice: () => void;
  report: (message: string, cause: unknown) => void;
}) {
  const { surroundings, choice, onState, onImages, onPractice, report } = options;
  const engines = createEngines(surroundings, choice);
  const { client, endpoint } = engines;
  const images = createImageReader(client);
  const liveImages = followImages(
    {
      list: () => connection.whileItLasts(images.list()),
      makeup: (id) => connection.whileItLasts(images.makeup(id)),
      untagged: () => connection.whileItLasts(images.untagged()),
    },
    onImages,
    report,
  );
  const connection = openConnection({ engines, onState, onImages: liveImages.changed, onPractice });
  const stopWatching = watchDockerConfig(surroundings.env, surroundings.home, () => {
    if (engines.follow()) connection.restart();
  });
  const layerBlobs = createLayerBlobs(client);

  return {
    engines,
    client,
    endpoint,
    state: connection.state,
    /** To the engine that is in use now. */
    reconnect: connection.restart,
    explain: (cause: unknown, reference: string): AppError =>
      engineError(cause, endpoint(), reference ? { reference } : {}),

    images,
    liveImages,
    details: createDetailsReader(client, images.chain),
    localImage: (id: string) => connection.whileItLasts(localImage(client(), id)),
    untag: (order: UntagOrder): Promise<Result<null>> => untagImage(client(), endpoint(), order),
    deleteImage: (id: string): Promise<Result<null>> => deleteImage(client(), endpoint(), id),
    load: (file: string, signal: AbortSignal, onSent: (bytes: number) => void) =>
      loadImage(client(), endpoint(), file, signal, onSent),

    checkSignIn: (host: string, secret: Secret): Promise<Result<Secret>> =>
      checkSignIn(client(), endpoint(), host, secret),
    insecure: () => insecureRegistries(client()),
    isElsewhere: () => isElsewhere(endpoint()),
    remoteDigest: (target: Target, secret: Secret | undefined) =>
      remoteDigest(client(), target, secret),
    findRemoteDigest: (target: Target, secret: Secret | undefined) =>
      findRemoteDigest(client(), target, secret, patience(endpoint())),

    /** This image may be pushed soon: its blobs are looked for where a push will name them. */
    prepareBlobs(imageId: string, layers: readonly ImageLayer[]): void {
      const engine = connection.state();
      if (engine.kind !== 'connected' || engine.store !== 'containerd') return;
      layerBlobs.prepare(
        imageId,
        layers.map(({ diffId }) => diffId),
      );
    },
    takeBlobs: (imageId: string) => layerBlobs.take(imageId),

    close(): void {
      stopWatching();
      connection.close();
    },
  };
}
export type Engine = ReturnType<typeof openEngine>;
