import { useMemo, useRef, useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { ImageSummary } from '../../app/image/image';
import { refreshImages } from '../stores/images';
import { useFormat } from '../use-format';
import {
  countUntagged,
  filterEntries,
  type ImageEntry,
  sortEntries,
  toEntries,
} from './image-entries';
import { type Filters, ImageFilters } from './image-filters';
import { ImageGrid } from './image-grid';
import { ImageToolbar } from './image-toolbar';
import { ImagesFailed, ImagesLoading, NoImages, NoMatch } from './other-states';
import { useSearchKeys } from './use-search-keys';
import './image-browser.css';

const NOTHING: readonly never[] = [];

export interface ImageBrowserProps {
  /** Undefined until listed once. */
  images: readonly ImageSummary[] | undefined;
  /** Why the last listing failed. */
  error: AppError | undefined;
  onOpen: (entry: ImageEntry) => void;
}

export function ImageBrowser({ images, error, onOpen }: ImageBrowserProps) {
  const [filters, setFilters] = useState<Filters>({
    search: '',
    order: 'newest',
    withUntagged: false,
  });
  const [chosen, setChosen] = useState<string>();
  const searchRef = useRef<HTMLInputElement>(null);
  const format = useFormat();
  useSearchKeys(searchRef);

  const { search, order, withUntagged } = filters;
  const all = useMemo(() => toEntries(images ?? NOTHING, withUntagged), [images, withUntagged]);
  const entries = useMemo(
    () => sortEntries(filterEntries(all, search), order),
    [all, search, order],
  );
  const untagged = countUntagged(images ?? NOTHING);
  // With one image there is nothing to choose.
  const only = all.length === 1 ? entries[0] : undefined;
  const entry = entries.find(({ key }) => key === chosen) ?? only;

  const open = (opened: ImageEntry | undefined) => {
    if (opened) onOpen(opened);
  };
  const openChosen = () => {
    open(entry);
  };

  const content = () => {
    if (images === undefined) return error ? null : <ImagesLoading />;
    if (entries.length > 0) {
      return (
        <ImageGrid
          entries={entries}
          selected={entry?.key}
          onSelect={setChosen}
          onOpen={(key) => {
            open(entries.find((candidate) => candidate.key === key));
          }}
        />
      );
    }
    if (all.length > 0) {
      const clear = () => {
        setFilters({ ...filters, search: '' });
        searchRef.current?.focus();
      };
      return <NoMatch search={search} onClear={clear} />;
    }
    const showUntagged = () => {
      setFilters({ ...filters, withUntagged: true });
    };
    return <NoImages untagged={untagged} onShowUntagged={showUntagged} />;
  };

  return (
    <section className="images" aria-label="Images on this computer">
      <header className="images-header">
        <h1>
          Images {images ? <span className="images-count">{format.count(all.length)}</span> : null}
        </h1>
        <ImageFilters
          filters={filters}
          onChange={setFilters}
          untagged={untagged}
          searchRef={searchRef}
        />
      </header>
      {error ? <ImagesFailed error={error} onRetry={() => void refreshImages()} /> : null}
      {content()}
      {all.length > 0 ? (
        <ImageToolbar entry={entry} onTag={openChosen} onPush={openChosen} />
      ) : null}
    </section>
  );
}
