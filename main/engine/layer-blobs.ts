// The containerd store names layers by their compressed blobs in a push, and by their DiffIDs
// everywhere else. What joins the two is the image's manifest, and of a local image only its export
// (`docker save`) has that: it is read as far as needed, while the user is at the tag dialog.
import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { blobsOf, type ImageDocument, readDocument } from '../../app/image/blobs';
import { createTarReader } from './tar-reader';

/** No longer than a user may look at the dialog: the engine is busy with it meanwhile. */
const LIMIT_MS = 10_000;
/** Manifests and configurations are small; a layer as small is read in vain. */
const MOST_BYTES = 512 * 1_024;

interface Look {
  blobs: readonly string[] | undefined;
  stop: () => void;
}

export function createLayerBlobs(client: () => Docker) {
  const looks = new Map<string, Look>();

  const look = async (imageId: string, diffIds: readonly string[], mine: Look) => {
    const stream = await client().getImage(imageId).get();
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(late);
        if (stream instanceof Readable) stream.destroy();
        resolve();
      };
      const late = setTimeout(end, LIMIT_MS);
      mine.stop = () => {
        if (!mine.blobs) looks.delete(imageId);
        end();
      };
      const documents: ImageDocument[] = [];
      const tar = createTarReader(isBlob, MOST_BYTES, (name, content) => {
        const document = readDocument(name.slice('blobs/'.length).replace('/', ':'), content);
        if (!document) return;
        documents.push(document);
        mine.blobs = blobsOf(diffIds, documents);
        if (mine.blobs) end();
      });
      stream.on('data', (chunk: Uint8Array) => {
        if (!tar.feed(chunk)) end();
      });
      stream.on('end', end).on('error', end).on('close', end);
    });
  };

  return {
    /** Begins to look, once for each image. */
    prepare(imageId: string, diffIds: readonly string[]): void {
      if (looks.has(imageId) || diffIds.length === 0) return;
      for (const other of looks.values()) other.stop();
      const mine: Look = { blobs: undefined, stop: () => undefined };
      looks.set(imageId, mine);
      look(imageId, diffIds, mine).catch(() => looks.delete(imageId));
    },
    /** What is known by now, base first. A look still under way is given up: the push comes first. */
    take(imageId: string): readonly string[] | undefined {
      const mine = looks.get(imageId);
      mine?.stop();
      return mine?.blobs;
    },
  };
}

function isBlob(name: string): boolean {
  return /^blobs\/sha256\/[0-9a-f]{64}$/.test(name);
}
