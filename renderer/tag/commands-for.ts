import { shellQuote } from '../../app/image/shell-quote';
import type { DraftName } from './draft';

/**
 * What to type in a terminal for the same result, ready to paste: a line for each name. Tagging
 * leaves out `source`, which the image is called already.
 */
export function commandsFor(
  source: string,
  names: readonly DraftName[],
): { tag: string; push: string } {
  const familiar = names.map((name) => name.familiar);
  return {
    tag: familiar
      .filter((name) => name !== source)
      .map((name) => `docker tag ${shellQuote(source)} ${shellQuote(name)}`)
      .join('\n'),
    push: familiar.map((name) => `docker push ${shellQuote(name)}`).join('\n'),
  };
}
