// A layer lies on disk once for all images that have it on the same layers below. So two images
// share exactly what their lists of DiffIDs have in common from the base up.
import type { DetailedLayer } from './image-details';
import { NAMED_SHARERS } from './image-details';

export interface LayeredImage {
  id: string;
  /** Familiar references; empty for an image without any. */
  tags: readonly string[];
  /** Base first. */
  diffIds: readonly string[];
}

/** For each layer, how many of the others share it and the names of the barest. */
export function sharedLayers(
  diffIds: readonly string[],
  others: readonly LayeredImage[],
): Pick<DetailedLayer, 'sharedBy' | 'sharedWith'>[] {
  const sharers = others
    .map((image) => ({ image, common: commonLength(diffIds, image.diffIds) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => compare(a.image, b.image));
  return diffIds.map((_diffId, at) => {
    const here = sharers.filter(({ common }) => common > at);
    const names = here.flatMap(({ image }) => image.tags.slice(0, 1));
    return { sharedBy: here.length, sharedWith: names.slice(0, NAMED_SHARERS) };
  });
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  const differs = left.findIndex((diffId, at) => diffId !== right[at]);
  return differs === -1 ? left.length : differs;
}

/** The base of the others comes first: it says most about where a layer is from. */
function compare(a: LayeredImage, b: LayeredImage): number {
  const name = ({ tags }: LayeredImage) => tags[0] ?? '\uffff';
  return a.diffIds.length - b.diffIds.length || (name(a) < name(b) ? -1 : 1);
}
