// Tiles of one height in even columns: a place follows from the tile's number, so that nothing is
// measured and nothing is gone through.
import type { TileCollection } from './tile-collection';

const HEIGHT = 124;
const NARROWEST = 288;
const GAP = 12;
const ROW = HEIGHT + GAP;
/** Rows drawn above and below what is in sight, for a wheel that is faster than React. */
const SPARE_ROWS = 1;

/** In CSS pixels. */
export interface TileRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of the grid without its scrollbar, in CSS pixels. */
export interface TileRoom {
  width: number;
  height: number;
}

export class TileLayout {
  readonly #tiles: TileCollection;
  readonly #room: TileRoom;
  readonly #columns: number;
  readonly #width: number;

  constructor(tiles: TileCollection, room: TileRoom) {
    this.#tiles = tiles;
    this.#room = room;
    this.#columns = Math.max(1, Math.floor((room.width - GAP) / (NARROWEST + GAP)));
    this.#width = Math.max(0, Math.floor((room.width - GAP) / this.#columns) - GAP);
  }

  rectAt(place: number): TileRect {
    return {
      x: GAP + (place % this.#columns) * (this.#width + GAP),
      y: GAP + Math.floor(place / this.#columns) * ROW,
      width: this.#width,
      height: HEIGHT,
    };
  }

  /** The numbers of the tiles to draw: from the first to before the end. */
  inSight(firstRow: number): { from: number; end: number } {
    const { width, height } = this.#room;
    if (width === 0) return { from: 0, end: 0 };
    const rows = Math.ceil(height / ROW) + 1;
    const from = Math.max(0, firstRow - SPARE_ROWS) * this.#columns;
    const end = (firstRow + rows + SPARE_ROWS) * this.#columns;
    return { from: Math.min(from, this.#tiles.size), end: Math.min(end, this.#tiles.size) };
  }

  /** How far to scroll so that the tile is in sight; undefined where it is, or is not shown. */
  scrollFor(key: string, scrollTop: number): number | undefined {
    const { height } = this.#room;
    const rect = this.getItemRect(key);
    if (rect === null || height === 0) return undefined;
    const isInSight = rect.y >= scrollTop && rect.y + rect.height <= scrollTop + height;
    return isInSight ? undefined : Math.max(0, rect.y - (height - rect.height) / 2);
  }

  getItemRect(key: string | number): TileRect | null {
    const place = this.#tiles.placeOf(key);
    return place === undefined ? null : this.rectAt(place);
  }

  /** Its size alone is true: what asks wants to know how much a page is. */
  getVisibleRect(): TileRect {
    return { x: 0, y: 0, ...this.#room };
  }

  getContentSize(): { width: number; height: number } {
    const rows = Math.ceil(this.#tiles.size / this.#columns);
    return { width: this.#room.width, height: GAP + rows * ROW };
  }
}

export function rowAt(scrollTop: number): number {
  return Math.max(0, Math.floor((scrollTop - GAP) / ROW));
}
