// What differs between two lists of images. Main compares, the window folds: thousands of images
// cross once, and after that only what changed.
import type { ImageSummary } from './image';

export interface ImageChanges {
  /** New ones, and ones that are not what they were. */
  upserted: readonly ImageSummary[];
  /** Ids. */
  removed: readonly string[];
}

export type ImagesById = ReadonlyMap<string, ImageSummary>;

export function compareImages(before: ImagesById, after: ImagesById): ImageChanges {
  const upserted = [...after.values()].filter((image) => {
    const known = before.get(image.id);
    return known === undefined || !sameImage(known, image);
  });
  const removed = [...before.keys()].filter((id) => !after.has(id));
  return { upserted, removed };
}

/** Images that did not change keep their identity and their place; new ones come last. */
export function foldImages(
  images: readonly ImageSummary[],
  { upserted, removed }: ImageChanges,
): readonly ImageSummary[] {
  const news = new Map(upserted.map((image) => [image.id, image]));
  const gone = new Set(removed);
  const kept: ImageSummary[] = [];
  for (const image of images) {
    if (gone.has(image.id)) continue;
    kept.push(news.get(image.id) ?? image);
    news.delete(image.id);
  }
  return [...kept, ...news.values()];
}

function sameImage(a: ImageSummary, b: ImageSummary): boolean {
  return (
    a.size === b.size &&
    a.created === b.created &&
    a.inUse === b.inUse &&
    a.platform === b.platform &&
    sameItems(a.tags, b.tags) &&
    sameItems(a.layerSizes, b.layerSizes)
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
