// What `docker push` would have left on the terminal, so that the two can be held side by side.
// Derived from the push: no log is kept.
import { humanSize } from './human-size';
import { layerStatusText } from './layer-status';
import type { LayerStatus, Push } from './push';

/**
 * The final text, line by line, on a terminal of up to 110 columns (wider ones have a drawn bar
 * too). As in `Display` of moby's jsonmessage.go, a space stands between a layer's status and its
 * progress even when there is no progress.
 */
export function transcript(push: Push): string[] {
  const { repository, digest, error } = push;
  return [
    ...(repository === undefined ? [] : [`The push refers to repository [${repository}]`]),
    ...push.layers.map(({ id, status }) => {
      return `${id}: ${layerStatusText(status)} ${progressText(status)}`;
    }),
    ...push.notes,
    ...(digest ? [`${digest.tag}: digest: ${digest.digest} size: ${digest.size}`] : []),
    ...(error && error.raw !== '' ? error.raw.split(/\r?\n/) : []),
  ];
}

/** `JSONProgress.String`: the total goes when the count has passed it. */
function progressText(status: LayerStatus): string {
  if (status.kind !== 'pushing') return '';
  const { current, total = 0 } = status;
  if (current <= 0 && total <= 0) return '';
  const sent = humanSize(current).padStart(8);
  return total <= 0 || current > total ? sent : `${sent}/${humanSize(total)}`;
}
