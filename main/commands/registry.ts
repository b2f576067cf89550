import type { Handlers } from '../ipc/router';
import type { RegistryListing } from '../registry/listing/registry-listing';

type RegistryCommand = Extract<keyof Handlers, `registry.${string}`>;

export function registryCommands(listing: RegistryListing): Pick<Handlers, RegistryCommand> {
  return {
    'registry.repositories': ({ host, after }) => listing.repositories(host, after),
    'registry.tags': ({ host, repository, after }) => listing.tags({ host, repository }, after),
    'registry.tagDetails': (place) => listing.details(place),
    'registry.siblings': (place) => listing.siblings(place),
    'registry.delete': (place) => listing.remove(place),
  };
}
