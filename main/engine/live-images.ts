import type { ImageSummary } from '../../app/image/image';
import type { ImageReader } from './images';

/** Events come in bursts (a build sends dozens): one listing answers for all within this time. */
const SETTLE_MS = 100;

/** Lists again after a change and hands on the list; never two listings at once. */
export function followImages(
  images: ImageReader,
  onList: (list: ImageSummary[]) => void,
  report: (message: string, cause: unknown) => void,
) {
  let timer: NodeJS.Timeout | undefined;
  let listing = false;
  let changedMeanwhile = false;

  const list = async () => {
    timer = undefined;
    listing = true;
    try {
      onList(await images.list());
    } catch (cause) {
      // The connection notices a dead engine by itself; this list is simply not to be had.
      report('Images could not be listed', cause);
    }
    listing = false;
    if (changedMeanwhile) changed();
  };

  const changed = () => {
    changedMeanwhile = listing;
    if (!listing) timer ??= setTimeout(() => void list(), SETTLE_MS);
  };

  return { changed };
}
