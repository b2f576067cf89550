import { parseReference } from '../../app/image/reference';
import { profilePage, registryName, repositoryPage } from '../../app/registry/registries';

export interface Destination {
  host: string;
  /** `Docker Hub`, `localhost:5000`. */
  name: string;
  /** Within the registry: `ada/web`. */
  path: string;
  repositoryPage?: string;
  profilePage?: string;
}

/** Where a push of this reference goes, and the pages to look at it afterwards. */
export function destinationOf(reference: string): Destination {
  const parsed = parseReference(reference);
  if (!parsed.ok) return { host: '', name: 'the registry', path: reference };
  const { host, path } = parsed.value;
  const [namespace = ''] = path.split('/');
  const repository = repositoryPage(host, path);
  const profile = profilePage(host, namespace);
  return {
    host,
    name: registryName(host),
    path,
    ...(repository !== undefined && { repositoryPage: repository }),
    ...(profile !== undefined && { profilePage: profile }),
  };
}
