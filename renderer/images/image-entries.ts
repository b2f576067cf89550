// The tiles of the grid, from the engine's list: one for every tag, one for an image without any.
import type { BrowseSettings } from '../../app/image/browse-settings';
import type { ImageSummary } from '../../app/image/image';
import { familiarReference, parseReference } from '../../app/image/reference';
import { markKey } from './pushed-mark';

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
  /** What a search looks in. */
  text: string;
}

/** Images keep their identity until they change, and so do their tiles: 10,000 are made only once. */
const made = new WeakMap<ImageSummary, readonly ImageEntry[]>();

export function toEntries(images: readonly ImageSummary[]): ImageEntry[] {
  return images.flatMap((image) => {
    const known = made.get(image);
    if (known) return known;
    const { tags } = image;
    const entries =
      tags.length > 0 ? tags.map((tag) => taggedEntry(image, tag)) : [untaggedEntry(image)];
    made.set(image, entries);
    return entries;
  });
}

/** @param pushed as `pushedKeys` makes them. */
export function showEntries(
  entries: readonly ImageEntry[],
  show: BrowseSettings['show'],
  pushed: ReadonlySet<string>,
): readonly ImageEntry[] {
  switch (show) {
    case 'all':
      return entries;
    case 'tagged':
      return entries.filter(({ reference }) => reference !== undefined);
    case 'untagged':
      return entries.filter(({ reference }) => reference === undefined);
    case 'pushed':
      return entries.filter(
        ({ image, reference }) =>
          reference !== undefined && pushed.has(markKey(image.id, reference)),
      );
    case 'in-use':
      return entries.filter(({ image }) => image.inUse);
  }
}

/** Every word must be somewhere in the name, the platform or the id. */
export function searchEntries(
  entries: readonly ImageEntry[],
  search: string,
): readonly ImageEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter(({ text }) => words.every((word) => text.includes(word)));
}

/** Equals follow by name, so that nothing jumps when the engine lists in another order. */
export function sortEntries(entries: readonly ImageEntry[], order: Order): ImageEntry[] {
  return [...entries].sort((a, b) => compare(a, b, order) || byName(a, b));
}

/** `sha256:4f1c…` → `4f1c0a2b3c4d`, as `docker images` shows it. */
export function shortId(id: string): string {
  return id.replace(/^[a-z0-9]+:/, '').slice(0, 12);
}

type Order = BrowseSettings['order'];

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

// Not localeCompare: 10,000 tiles are sorted whenever an image changes.
function byName(a: ImageEntry, b: ImageEntry): number {
  const left = a.reference ?? `\uffff${a.image.id}`;
  const right = b.reference ?? `\uffff${b.image.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

function taggedEntry(image: ImageSummary, reference: string): ImageEntry {
  const { prefix, name, tag } = FAMILIAR.test(reference)
    ? splitFamiliar(reference)
    : splitOther(reference);
  return {
    // A tag names one image at a time, and a tile chosen by its name stays so when it is built anew.
    key: reference,
    image,
    reference,
    prefix,
    name,
    tag,
    label: tag === undefined ? `${prefix}${name}` : `${prefix}${name}, tag ${tag}`,
    text: searchText(image, reference),
  };
}

/** `python:3.12`, `ada/web:v1`: what most tags are. The whole grammar takes ten times as long. */
const FAMILIAR = /^(?!(?:index\.)?docker\.io\/|library\/)[a-z0-9]+(?:[._/-][a-z0-9]+)*:[\w.-]+$/;

function splitFamiliar(reference: string) {
  const slash = reference.lastIndexOf('/') + 1;
  const colon = reference.lastIndexOf(':');
  return {
    prefix: reference.slice(0, slash),
    name: reference.slice(slash, colon),
    tag: reference.slice(colon + 1),
  };
}

/** An engine may hold names that the grammar does not know; they are shown as they are. */
function splitOther(reference: string) {
  const parsed = parseReference(reference);
  if (!parsed.ok) return { prefix: '', name: reference, tag: undefined };
  const { host, path, tag } = parsed.value;
  const whole = familiarReference({ host, path });
  const slash = whole.lastIndexOf('/') + 1;
  return { prefix: whole.slice(0, slash), name: whole.slice(slash), tag };
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
    text: searchText(image, 'Untagged image'),
  };
}

function searchText(image: ImageSummary, name: string): string {
  return `${name} ${image.platform} ${image.id}`.toLowerCase();
}
