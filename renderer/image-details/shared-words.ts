import type { DetailedLayer } from '../../app/image/image-details';

/** `shared with python:latest and 2 more`; empty for a layer of this image alone. */
export function sharedWords({
  sharedBy,
  sharedWith,
}: Pick<DetailedLayer, 'sharedBy' | 'sharedWith'>): string {
  const [first] = sharedWith;
  if (sharedBy === 0) return '';
  if (first === undefined) {
    return sharedBy === 1
      ? 'shared with an untagged image'
      : `shared with ${sharedBy} untagged images`;
  }
  return sharedBy === 1 ? `shared with ${first}` : `shared with ${first} and ${sharedBy - 1} more`;
}
