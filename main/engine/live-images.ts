// Main's truth about the images: listed again after a change, compared with what was known, and
// handed on as a difference with a number, so that whoever missed one notices.

import { compareImages, type ImageChanges, type ImagesById } from '../../app/image/image-changes';
import type { ImageList, ImageListChange } from '../../app/image/image-list';
import type { ImageReader, Makeup } from './images';
import { createMakeups, type Makeups } from './makeups';

/** Events come in bursts (a build sends dozens): one listing answers for all within this time. */
const SETTLE_MS = 50;
/** An engine can trip over an image that goes while it lists; one that is gone is not its matter. */
const RETRY_MS = 300;
const MOST_RETRIES = 3;
const UNKNOWN: Makeup = { platform: '', layerSizes: [] };

/** @param onChange not called before someone has asked for the images: nobody could make use of it. */
export function followImages(
  reader: Pick<ImageReader, 'list' | 'makeup' | 'untagged'>,
  onChange: (changes: ImageListChange) => void,
  report: (message: string, cause: unknown) => void,
) {
  let known: ImagesById = new Map();
  let seq = 0;
  let hasListener = false;
  let timer: NodeJS.Timeout | undefined;
  let listing: Promise<void> | undefined;
  let changedMeanwhile = false;
  /** An engine that takes long to list is given as long to do its own work. */
  let nextListing = 0;
  let failures = 0;
  /** As last looked for. */
  let untagged: string | undefined;

  const adopt = (next: ImagesById, { upserted, removed }: ImageChanges) => {
    known = next;
    if (upserted.length === 0 && removed.length === 0) return;
    seq += 1;
    if (hasListener) onChange({ seq, upserted: [...upserted], removed: [...removed] });
  };

  const addMakeups = (found: Makeups) => {
    const upserted = [...found].flatMap(([id, makeup]) => {
      const image = known.get(id);
      return image ? [{ ...image, ...makeup }] : [];
    });
    const next = new Map(known);
    for (const image of upserted) next.set(image.id, image);
    adopt(next, { upserted, removed: [] });
  };
  const makeups = createMakeups(reader.makeup, addMakeups);

  const listNow = async () => {
    clearTimeout(timer);
    timer = undefined;
    const began = performance.now();
    try {
      const listed = await reader.list();
      const next = new Map(
        listed.map((image) => [image.id, { ...image, ...(makeups.get(image.id) ?? UNKNOWN) }]),
      );
      adopt(next, compareImages(known, next));
      makeups.want(listed.map(({ id }) => id));
      failures = 0;
    } finally {
      const now = performance.now();
      nextListing = now + (now - began);
      listing = undefined;
      if (changedMeanwhile) changed();
    }
  };
  /** Never two listings at once: whoever asks during one gets its outcome. */
  const list = () => (listing ??= listNow());

  const changed = () => {
    changedMeanwhile = listing !== undefined;
    if (listing) return;
    timer ??= setTimeout(
      () => {
        list().catch((cause: unknown) => {
          report('Images could not be listed', cause);
          failures += 1;
          nextListing = performance.now() + RETRY_MS;
          if (failures <= MOST_RETRIES) changed();
        });
      },
      Math.max(SETTLE_MS, nextListing - performance.now()),
    );
  };

  return {
    /** Something happened to the images. */
    changed,
    /** For whoever is looking at them: the engine has no news of a build without a name. */
    async lookForUntagged(): Promise<void> {
      const ids = await reader.untagged();
      // Not compared with what is listed: engines differ in what they call untagged.
      const now = [...ids].sort().join(' ');
      const isNews = untagged === undefined ? ids.some((id) => !known.has(id)) : now !== untagged;
      untagged = now;
      if (isNews) changed();
    },
    /** As the engine lists them now. From here on changes are told. */
    async list(): Promise<ImageList> {
      await list();
      hasListener = true;
      return { seq, images: [...known.values()] };
    },
  };
}
