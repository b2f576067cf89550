// Which tiles are chosen and which has the keyboard, outside React: a key that moves both draws the
// tiles it leaves and enters again, and no other. React Aria's own state draws all of them.
import type { MultipleSelectionState, Selection } from 'react-stately/useMultipleSelectionState';
import { TileCollection } from './tile-collection';

type Key = NonNullable<MultipleSelectionState['focusedKey']>;
type Keys = ReadonlySet<string>;

export class TileSelection implements MultipleSelectionState {
  readonly selectionMode = 'multiple';
  readonly disallowEmptySelection = false;
  readonly disabledBehavior = 'all';
  readonly disabledKeys = new Set<Key>();
  readonly childFocusStrategy = null;

  readonly #listeners = new Set<() => void>();
  readonly #onChoose: (keys: Keys) => void;
  #tiles = new TileCollection([]);
  #isFocused = false;
  #focusedKey: Key | null = null;
  #chosen: Keys;
  #behavior: MultipleSelectionState['selectionBehavior'] = 'replace';

  /** @param onChoose hears what the user chooses, not what `show` brings. */
  constructor(chosen: Keys, onChoose: (keys: Keys) => void) {
    this.#chosen = chosen;
    this.#onChoose = onChoose;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** All that a tile shows of this: while it is the same, the tile is. */
  lookOf(key: Key): string {
    const hasKeyboard = this.#focusedKey === key;
    const isChosen = this.#chosen.has(String(key));
    return `${String(isChosen)} ${String(hasKeyboard)} ${String(hasKeyboard && this.#isFocused)} ${this.#behavior}`;
  }

  /** Takes over what was chosen elsewhere. */
  show(chosen: Keys): void {
    if (chosen === this.#chosen) return;
    this.#chosen = chosen;
    this.#tell();
  }

  /** Other tiles are shown: the keyboard goes on near where it was. */
  takeTiles(tiles: TileCollection): void {
    const before = this.#tiles;
    this.#tiles = tiles;
    const key = this.#focusedKey;
    if (key === null || tiles.placeOf(key) !== undefined) return;
    const place = Math.min(before.placeOf(key) ?? 0, tiles.size - 1);
    this.setFocusedKey(tiles.at(place)?.key ?? null);
  }

  get isFocused(): boolean {
    return this.#isFocused;
  }

  setFocused(isFocused: boolean): void {
    if (isFocused === this.#isFocused) return;
    this.#isFocused = isFocused;
    this.#tell();
  }

  get focusedKey(): Key | null {
    return this.#focusedKey;
  }

  setFocusedKey(key: Key | null): void {
    if (key === this.#focusedKey) return;
    this.#focusedKey = key;
    this.#tell();
  }

  get selectedKeys(): Selection {
    return this.#chosen as Set<Key>;
  }

  /** The set is kept as it is: React Aria remembers on it where a range began. */
  setSelectedKeys(keys: Selection): void {
    const chosen = (keys === 'all' ? new Set(this.#tiles.getKeys()) : keys) as Keys;
    if (areEqual(chosen, this.#chosen)) return;
    this.#chosen = chosen;
    // A long touch began to gather tiles; with none left, a touch means that one again.
    if (chosen.size === 0) this.#behavior = 'replace';
    this.#tell();
    this.#onChoose(chosen);
  }

  get selectionBehavior(): MultipleSelectionState['selectionBehavior'] {
    return this.#behavior;
  }

  setSelectionBehavior(behavior: MultipleSelectionState['selectionBehavior']): void {
    this.#behavior = behavior;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function areEqual(a: Keys, b: Keys): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
