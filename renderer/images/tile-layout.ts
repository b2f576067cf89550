// Tiles of one height in even columns. React Aria's own GridLayout goes through every tile for each
// frame scrolled and measures each one it shows; here a place follows from the tile's number.
import type { Key } from 'react-aria-components';
import { Layout, LayoutInfo, Rect, Size } from 'react-aria-components/Virtualizer';

const HEIGHT = 124;
const NARROWEST = 288;
const GAP = 12;

export class TileLayout extends Layout {
  #columns = 1;
  #width = NARROWEST;
  #keys: readonly Key[] = [];
  #places = new Map<Key, number>();
  #infos = new Map<Key, LayoutInfo>();

  override update(): void {
    const width = this.virtualizer?.size.width ?? 0;
    this.#columns = Math.max(1, Math.floor((width - GAP) / (NARROWEST + GAP)));
    this.#width = Math.floor((width - GAP) / this.#columns) - GAP;
    // Not `getKeys`: those are in the order in which the tiles were made.
    this.#keys = [...(this.virtualizer?.collection ?? [])].map(({ key }) => key);
    this.#places = new Map(this.#keys.map((key, place) => [key, place]));
    this.#infos = new Map();
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const firstRow = Math.max(0, Math.floor((rect.y - GAP) / (HEIGHT + GAP)));
    const endRow = Math.ceil((rect.maxY - GAP) / (HEIGHT + GAP));
    const inSight = this.#keys.slice(firstRow * this.#columns, endRow * this.#columns);
    const others = [...(this.virtualizer?.persistedKeys ?? [])].filter(
      (key) => !inSight.includes(key),
    );
    return [...inSight, ...others].flatMap((key) => this.getLayoutInfo(key) ?? []);
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    const place = this.#places.get(key);
    if (place === undefined) return null;
    const known = this.#infos.get(key);
    if (known) return known;
    const x = GAP + (place % this.#columns) * (this.#width + GAP);
    const y = GAP + Math.floor(place / this.#columns) * (HEIGHT + GAP);
    const info = new LayoutInfo('item', key, new Rect(x, y, this.#width, HEIGHT));
    // The ring round the tile with the focus stands out.
    info.allowOverflow = true;
    this.#infos.set(key, info);
    return info;
  }

  override getContentSize(): Size {
    const rows = Math.ceil(this.#keys.length / this.#columns);
    return new Size(this.virtualizer?.size.width ?? 0, GAP + rows * (HEIGHT + GAP));
  }
}
