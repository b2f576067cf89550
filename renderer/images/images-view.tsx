import { useEngine } from '../stores/engine';
import { useImages } from '../stores/images';
import { EngineDown } from './engine-down';
import { ImageBrowser } from './image-browser';

export function ImagesView() {
  const engine = useEngine((state) => state.engine);
  const images = useImages((state) => state.images);
  const error = useImages((state) => state.error);
  if (engine.kind === 'unreachable') return <EngineDown engine={engine} />;
  return <ImageBrowser images={images} error={engine.kind === 'connected' ? error : undefined} />;
}
