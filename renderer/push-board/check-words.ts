// What looking at the registry showed of a push whose end nobody saw.
import type { ArrivalCheck } from '../../app/push/arrival-check';

export interface CheckWords {
  tone: 'arrived' | 'warning';
  title: string;
  body: string;
}

/** `tag` is the one pushed, `where` the registry's name as the user knows it. */
export function describeCheck(
  check: Exclude<ArrivalCheck, { outcome: 'unasked' }>,
  tag: string,
  where: string,
): CheckWords {
  switch (check.outcome) {
    case 'held':
      return {
        tone: 'arrived',
        title: `It is there: ${where} holds this image`,
        body: `Verified: “${tag}” names this very image there. There is nothing left to push.`,
      };
    case 'absent':
      return {
        tone: 'warning',
        title: `It is not there: ${where} has no “${tag}”`,
        body: 'Push again: layers that had arrived are not sent a second time.',
      };
    case 'other':
      return {
        tone: 'warning',
        title: `It is not there: “${tag}” names another image at ${where}`,
        body: 'Either this push did not get that far, or someone pushed to the same tag since. Push again to put yours there.',
      };
    case 'unclear':
      return {
        tone: 'warning',
        title: `“${tag}” is at ${where}, but it may be another image`,
        body: check.sameLayers
          ? 'It has the same layers as yours; whether its settings are the same cannot be told from here. Push again to be sure: no layer is sent twice.'
          : 'What it is made of could not be read. Push again to be sure: layers that arrived are not sent twice.',
      };
  }
}
