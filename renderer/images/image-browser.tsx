import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { AppError } from '../../app/app-error';
import type { ImageSummary } from '../../app/image/image';
import { DetailsPane } from '../image-actions/details-pane';
import { openPush } from '../image-actions/open-dialogs';
import { TileMenu } from '../image-actions/tile-menu';
import { changeBrowseSettings, choose, searchFor, useBrowse } from '../stores/browse';
import { refreshImages } from '../stores/images';
import { useFormat } from '../use-format';
import { ImageFilters } from './image-filters';
import { ImageGrid } from './image-grid';
import { ImageToolbar } from './image-toolbar';
import { ImagesFailed, ImagesLoading, NoImages, NoMatch, NothingToShow } from './other-states';
import { TileCollection } from './tile-collection';
import { useEntries } from './use-entries';
import { useSearchKeys } from './use-search-keys';
import { useUntaggedNews } from './use-untagged-news';
import './image-browser.css';

const NOTHING: readonly never[] = [];

export interface ImageBrowserProps {
  /** Undefined until listed once. */
  images: readonly ImageSummary[] | undefined;
  /** Why the last listing failed. */
  error: AppError | undefined;
}

export function ImageBrowser({ images, error }: ImageBrowserProps) {
  const search = useBrowse((state) => state.search);
  const show = useBrowse((state) => state.show);
  const chosenKeys = useBrowse((state) => state.chosen);
  const searchRef = useRef<HTMLInputElement>(null);
  const format = useFormat();
  useSearchKeys(searchRef);
  useUntaggedNews(show === 'all' || show === 'untagged');

  const { shown, untagged, found } = useEntries(images ?? NOTHING);
  // With one image there is nothing to choose.
  const [only] = shown === 1 ? found : NOTHING;
  const chosenOrOnly = useMemo(
    () => (only === undefined ? chosenKeys : new Set([only.key])),
    [only, chosenKeys],
  );
  const tiles = useMemo(() => new TileCollection(found), [found]);
  const chosen = useMemo(() => tiles.entriesOf(chosenOrOnly), [tiles, chosenOrOnly]);

  // An arrow key moves the ring at once; what tells of the chosen image follows a moment later.
  const settled = useDeferredValue(chosen);
  const latest = useRef(settled);
  useEffect(() => {
    latest.current = settled;
  }, [settled]);
  const readChosen = useCallback(() => latest.current, []);

  const openKey = useCallback(
    (key: string) => {
      const entry = tiles.entryOf(key);
      const { chosen: keys } = useBrowse.getState();
      if (keys.size > 1 && keys.has(key)) openPush(tiles.entriesOf(keys));
      else if (entry) openPush([entry]);
    },
    [tiles],
  );

  const content = () => {
    if (images === undefined) return error ? null : <ImagesLoading />;
    if (found.length > 0) {
      return <ImageGrid tiles={tiles} chosen={chosenOrOnly} onChoose={choose} onOpen={openKey} />;
    }
    if (shown > 0) {
      const clear = () => {
        searchFor('');
        searchRef.current?.focus();
      };
      return <NoMatch search={search} onClear={clear} />;
    }
    if (images.length === 0 || show === 'tagged') {
      const showAll = () => {
        changeBrowseSettings({ show: 'all' });
      };
      return <NoImages untagged={untagged} onShowUntagged={showAll} />;
    }
    const showTagged = () => {
      changeBrowseSettings({ show: 'tagged' });
    };
    return <NothingToShow show={show} onShowTagged={showTagged} />;
  };

  return (
    <section className="images" aria-label="Images on this computer">
      <header className="images-header">
        <h1>
          Images {images ? <span className="images-count">{format.count(shown)}</span> : null}
        </h1>
        <ImageFilters untagged={untagged} searchRef={searchRef} />
      </header>
      {error ? <ImagesFailed error={error} onRetry={() => void refreshImages()} /> : null}
      <div className="images-stage">
        {content()}
        <DetailsPane entry={settled.length === 1 ? settled[0] : undefined} />
      </div>
      <TileMenu tiles={tiles} />
      {shown > 0 ? <ImageToolbar chosen={settled} readChosen={readChosen} /> : null}
    </section>
  );
}
