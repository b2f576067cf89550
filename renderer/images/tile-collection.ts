// The tiles as React Aria's hooks want them. Its own way to make such a collection renders every
// tile once out of sight; here a node is made when somebody asks for it.
import type { ListState } from 'react-stately/useListState';
import type { ImageEntry } from './image-entries';

type Tiles = ListState<ImageEntry>['collection'];
type TileKey = Parameters<Tiles['getItem']>[0];
type TileNode = NonNullable<ReturnType<Tiles['getItem']>>;

export class TileCollection implements Tiles {
  /** In the order shown. */
  readonly entries: readonly ImageEntry[];
  readonly #places: ReadonlyMap<TileKey, number>;
  readonly #nodes = new Map<number, TileNode>();

  constructor(entries: readonly ImageEntry[]) {
    this.entries = entries;
    this.#places = new Map(entries.map(({ key }, place) => [key, place]));
  }

  get size(): number {
    return this.entries.length;
  }

  /** Undefined for a tile that is not shown. */
  placeOf(key: TileKey): number | undefined {
    return this.#places.get(key);
  }

  entryOf(key: TileKey): ImageEntry | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.entries[place];
  }

  /** Those of the keys that are shown, in the order of the tiles. */
  entriesOf(keys: ReadonlySet<string>): ImageEntry[] {
    return [...keys]
      .flatMap((key) => this.#places.get(key) ?? [])
      .sort((a, b) => a - b)
      .flatMap((place) => this.entries[place] ?? []);
  }

  getKeys(): Iterable<TileKey> {
    return this.#places.keys();
  }

  getItem(key: TileKey): TileNode | null {
    const place = this.#places.get(key);
    return place === undefined ? null : this.at(place);
  }

  at(place: number): TileNode | null {
    const known = this.#nodes.get(place);
    if (known) return known;
    const entry = this.entries[place];
    if (entry === undefined) return null;
    const node = {
      type: 'item',
      key: entry.key,
      value: entry,
      level: 0,
      index: place,
      hasChildNodes: false,
      rendered: null,
      textValue: `${entry.name} ${entry.tag ?? ''}`,
    } as TileNode;
    this.#nodes.set(place, node);
    return node;
  }

  getKeyBefore(key: TileKey): TileKey | null {
    return this.#keyBeside(key, -1);
  }

  getKeyAfter(key: TileKey): TileKey | null {
    return this.#keyBeside(key, 1);
  }

  getFirstKey(): TileKey | null {
    return this.entries[0]?.key ?? null;
  }

  getLastKey(): TileKey | null {
    return this.entries.at(-1)?.key ?? null;
  }

  *[Symbol.iterator](): IterableIterator<TileNode> {
    for (const place of this.entries.keys()) {
      const node = this.at(place);
      if (node) yield node;
    }
  }

  #keyBeside(key: TileKey, step: 1 | -1): TileKey | null {
    const place = this.#places.get(key);
    return place === undefined ? null : (this.entries[place + step]?.key ?? null);
  }
}
