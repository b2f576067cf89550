// Whether the registry really holds what was pushed: read back from it, never taken for granted.
import type { Push } from '../../app/push/push';

export interface VerdictWords {
  tone: 'asking' | 'held' | 'unchecked' | 'differs';
  text: string;
  /** What it means, and what to do. */
  meaning?: string;
}

/** `where` is the registry's name as the user knows it. */
export function describeVerdict(
  verification: Push['verification'],
  tag: string,
  where: string,
): VerdictWords {
  switch (verification) {
    case undefined:
      return { tone: 'asking', text: `Asking ${where} whether it holds this digest…` };
    case 'held':
      return { tone: 'held', text: `Verified: ${where} holds this digest` };
    case 'unchecked':
      return {
        tone: 'unchecked',
        text: `Not verified: ${where} could not be asked`,
        meaning: 'The engine reported the push as complete; Slipway could not read it back.',
      };
    case 'differs':
      return {
        tone: 'differs',
        text: `“${tag}” names another image at ${where} by now`,
        meaning:
          'Your image arrived, then someone pushed to the same tag. The digest below is still yours; the tag gets you theirs.',
      };
  }
}
