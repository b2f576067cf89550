// What registries are called on the screen. One may have a name of its own on this computer.
import { create } from 'zustand';
import { registryName } from '../../app/registry/registries';

export interface OwnName {
  host: string;
  /** `Practice registry`. */
  name: string;
  /** The same within a sentence: `the practice registry`. */
  phrase: string;
}

const useOwnName = create<{ own: OwnName | undefined }>(() => ({ own: undefined }));

/** Takes the place of the one before. */
export function giveName(own: OwnName | undefined): void {
  useOwnName.setState({ own });
}

/** What to call a registry on the screen. */
export function useRegistryName(): (host: string) => string {
  const own = useOwnName((state) => state.own);
  return (host) => (host === own?.host ? own.name : registryName(host));
}

/** The same within a sentence; `the registry` for one nobody has named yet. */
export function useRegistryPhrase(): (host: string) => string {
  const own = useOwnName((state) => state.own);
  return (host) => {
    if (host === '') return 'the registry';
    return host === own?.host ? own.phrase : registryName(host);
  };
}
