import { useState } from 'react';
import { useEngine } from '../stores/engine';
import { useImages } from '../stores/images';
import { show } from '../stores/view';
import { TagDialog } from '../tag/tag-dialog';
import { EngineDown } from './engine-down';
import { ImageBrowser } from './image-browser';
import type { ImageEntry } from './image-entries';

export function ImagesView() {
  const engine = useEngine((state) => state.engine);
  const images = useImages((state) => state.images);
  const error = useImages((state) => state.error);
  const [pushing, setPushing] = useState<ImageEntry>();
  // What is typed in the dialog outlives an engine that is away for a moment.
  return (
    <>
      {engine.kind === 'unreachable' ? (
        <EngineDown engine={engine} />
      ) : (
        <ImageBrowser
          images={images}
          error={engine.kind === 'connected' ? error : undefined}
          onOpen={setPushing}
        />
      )}
      {pushing ? (
        <TagDialog
          imageId={pushing.image.id}
          from={pushing.reference}
          onClose={() => {
            setPushing(undefined);
          }}
          onPushStarted={(pushId) => {
            setPushing(undefined);
            show({ kind: 'push', pushId });
          }}
        />
      ) : null}
    </>
  );
}
