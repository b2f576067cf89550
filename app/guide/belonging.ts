// Which names of images are one's own to push to: what came from a registry has its host, too.
import { parseReference, suggestRepositoryName } from '../image/reference';
import { homeNamespace } from '../registry/home-namespace';
import { presetOf } from '../registry/registries';
import { fillName, fitsName } from '../workshop/naming';
import type { Workshop } from '../workshop/workshop';

export type Belongs = (reference: string) => boolean;

/** Whether a name is one of ours to push to: in the workshop's rule, else in the account's namespace. */
export function belonging(
  workshop: Workshop | undefined,
  host: string,
  username: string | undefined,
): Belongs {
  const home = username === undefined ? '' : homeNamespace({ username });
  const start = startOfNames(workshop, host, home);
  return (text) => {
    // The grammar is slow, and there may be ten thousand names.
    if (!text.startsWith(start)) return false;
    const parsed = parseReference(text);
    if (!parsed.ok || parsed.value.host !== host) return false;
    const { path, tag = 'latest' } = parsed.value;
    if (workshop) {
      // `python` is at Docker Hub too, and nobody’s: without a name nothing is known to be ours.
      if (home === '' && workshop.naming.includes('{username}')) return false;
      const image = workshop.image && suggestRepositoryName(workshop.image);
      return (
        workshop.tags.includes(tag) && fitsName(workshop.naming, path, { username: home, image })
      );
    }
    // What was pulled from a registry everyone uses has its host, too.
    return presetOf(host) === undefined || (home !== '' && path.startsWith(`${home}/`));
  };
}

/** What every familiar name that belongs begins with. */
function startOfNames(workshop: Workshop | undefined, host: string, home: string): string {
  const registry = host === 'docker.io' ? '' : `${host}/`;
  if (workshop) return registry + (fillName(workshop.naming, home, '{').split('{')[0] ?? '');
  return presetOf(host) === undefined ? registry : `${registry}${home}/`;
}
