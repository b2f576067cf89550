import { checkRepositoryPath, suggestRepositoryName } from '../../app/image/reference';
import { describeProblem } from './reference-words';

/**
 * Why the repository field holds something else than the image is called here. Undefined when it
 * is called that, or the user has typed a name of their own.
 */
export function explainSuggestion(
  from: string | undefined,
  repository: string,
): string | undefined {
  if (suggestRepositoryName(from ?? '') !== repository) return undefined;
  if (from === undefined) {
    return `Slipway suggests “${repository}” because this image has no name yet. Any other will do.`;
  }
  const local = from.slice(from.lastIndexOf('/') + 1).split(/[:@]/)[0] ?? '';
  if (local === repository) return undefined;
  const problem = checkRepositoryPath(local);
  const because = problem === undefined ? '' : ` ${describeProblem(problem)}`;
  return `Slipway suggests “${repository}” because a registry does not take “${local}”.${because}`;
}
