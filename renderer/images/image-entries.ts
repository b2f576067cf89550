// The tiles of the grid, from the engine's list: one for every tag, one for an image without any.

import type { ImageSummary } from '../../app/image/image';
import { familiarReference, parseReference, type Reference } from '../../app/image/reference';

export interface ImageEntry {
  key: string;
  image: ImageSummary;
  /** Familiar, tag included; undefined for an image without a tag. */
  reference: string | undefined;
  /** What stands before the name: `localhost:5000/ada/`. */
  prefix: string;
  /** Last piece of the path: `python-hello-world`; `Untagged image` without one. */
  name: string;
  tag: string | undefined;
  /** How a screen reader names the tile. */
  label: string;
}

export const ORDERS = ['newest', 'name', 'size'] as const;
export type Order = (typeof ORDERS)[number];

export function toEntries(images: readonly ImageSummary[], withUntagged: boolean): ImageEntry[] {
  return images.flatMap((image) => {
    if (image.tags.length > 0) return image.tags.map((reference) => taggedEntry(image, reference));
    return withUntagged ? [untaggedEntry(image)] : [];
  });
}

export function countUntagged(images: readonly ImageSummary[]): number {
  return images.filter(({ tags }) => tags.length === 0).length;
}

/** Every word must be somewhere in the name, the platform or the id. */
export function filterEntries(entries: readonly ImageEntry[], search: string): ImageEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ reference, name, image }) => {
    const text = `${reference ?? name} ${image.platform} ${image.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Equals follow by name, so that nothing jumps when the engine lists in another order. */
export function sortEntries(entries: readonly ImageEntry[], order: Order): ImageEntry[] {
  return [...entries].sort((a, b) => compare(a, b, order) || byName(a, b));
}

/** `sha256:4f1c…` → `4f1c0a2b3c4d`, as `docker images` shows it. */
export function shortId(id: string): string {
  return id.replace(/^[a-z0-9]+:/, '').slice(0, 12);
}

function compare(a: ImageEntry, b: ImageEntry, order: Order): number {
  switch (order) {
    case 'newest':
      return b.image.created - a.image.created;
    case 'size':
      return b.image.size - a.image.size;
    case 'name':
      return 0;
  }
}

// Not localeCompare: 5,000 tiles are sorted at every letter typed.
function byName(a: ImageEntry, b: ImageEntry): number {
  const left = a.reference ?? `\uffff${a.image.id}`;
  const right = b.reference ?? `\uffff${b.image.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

function taggedEntry(image: ImageSummary, reference: string): ImageEntry {
  const parsed = parseReference(reference);
  const { prefix, name, tag } = parsed.ok ? split(parsed.value) : splitPlainly(reference);
  return {
    key: `${image.id} ${reference}`,
    image,
    reference,
    prefix,
    name,
    tag,
    label: tag === undefined ? `${prefix}${name}` : `${prefix}${name}, tag ${tag}`,
  };
}

function split({ host, path, tag }: Reference) {
  const whole = familiarReference({ host, path });
  const slash = whole.lastIndexOf('/') + 1;
  return { prefix: whole.slice(0, slash), name: whole.slice(slash), tag };
}

/** An engine may hold names that the grammar does not know; they are shown as they are. */
function splitPlainly(reference: string) {
  return { prefix: '', name: reference, tag: undefined };
}

function untaggedEntry(image: ImageSummary): ImageEntry {
  return {
    key: image.id,
    image,
    reference: undefined,
    prefix: '',
    name: 'Untagged image',
    tag: undefined,
    label: `Untagged image ${shortId(image.id)}`,
  };
}
