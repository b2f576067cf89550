// A reference copied from a web page or a command line belongs in all the fields at once.
import { familiarReference, parseReference } from '../../app/image/reference';
import type { Draft } from './draft';

const HUB_WRITTEN = /(?:^|[/\s])(?:index\.)?docker\.io\/|hub\.docker\.com\//i;

/**
 * The draft a text means when it is more than one field takes: an address, a copied
 * `docker push …`, `ghcr.io/ada/web:v2`, `ada/web`, `web:v2`. What the text leaves out stays as it
 * was. Undefined for a plain word, and for what is no reference at all.
 */
export function readWholeReference(draft: Draft, text: string): Draft | undefined {
  if (!/[/:]/.test(text)) return undefined;
  const result = parse(text);
  if (result === undefined) return undefined;
  const hostWritten = result.host !== 'docker.io' || HUB_WRITTEN.test(text);
  const { host, tag } = result;
  const path = hostWritten ? result.path : familiarReference({ host, path: result.path });
  const slash = path.lastIndexOf('/');
  return {
    host: hostWritten ? host : draft.host,
    namespace: slash === -1 ? (hostWritten ? '' : draft.namespace) : path.slice(0, slash),
    repository: path.slice(slash + 1),
    tag: tag ?? draft.tag,
  };
}

function parse(text: string) {
  const result = parseReference(text);
  if (result.ok) return result.value;
  if (result.error.suggestion === undefined) return undefined;
  const repaired = parseReference(result.error.suggestion);
  return repaired.ok ? repaired.value : undefined;
}
