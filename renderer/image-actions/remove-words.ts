import type { ImageSummary } from '../../app/image/image';
import type { ChosenImage } from '../stores/image-dialogs';

/** What happens when the name goes, said before it does. */
export interface RemovalPlan {
  /** It is the only name: without it the image is untagged, or deleted. */
  isLast: boolean;
  /** The names that stay. */
  others: readonly string[];
}

export function planRemoval(image: ImageSummary, reference: string): RemovalPlan {
  const others = image.tags.filter((tag) => tag !== reference);
  return { isLast: others.length === 0, others };
}

/** How many images have no name left when all of these go. */
export function losingTheirLast(chosen: readonly ChosenImage[]): number {
  const going = new Set(chosen.map(({ reference }) => reference));
  const images = new Map(chosen.map(({ image }) => [image.id, image]));
  return [...images.values()].filter(({ tags }) => tags.every((tag) => going.has(tag))).length;
}

/** `python:latest`, `python:latest and ada/web:v1`, `python:latest and 4 more`. */
export function listNames(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} and ${names.length - 1} more`;
}
