import type { EngineCandidate, EngineIdentity, EngineReason } from '../../app/engine/candidate';
import { visibleText } from '../errors/visible-text';

/** Why this one is in use, after “In use:”. */
export function whyInUse(reason: EngineReason): string {
  switch (reason) {
    case 'chosen':
      return 'you chose it';
    case 'docker-host':
      return 'from DOCKER_HOST';
    case 'docker-context':
      return 'from DOCKER_CONTEXT';
    case 'current-context':
      return 'Docker’s current context';
    case 'default-socket':
      return 'Docker’s usual place';
    case 'found-socket':
      return 'the first one found';
  }
}

export function kindOf({ kind }: EngineCandidate): string | undefined {
  switch (kind) {
    case 'docker-host':
      return 'environment';
    case 'context':
      return 'Docker context';
    case 'socket':
      return undefined;
  }
}

export function identityWords({ name, version, store }: EngineIdentity): string {
  const who = `${name} ${version}`.trim();
  return store === 'podman' ? who : `${who}, ${store} image store`;
}

/** Why nobody answered: the commonest in plain words, the rest as it was said. */
export function whySilent(raw: string): string {
  if (/^connect ENOENT/.test(raw)) return 'there is no such socket';
  if (/^connect ECONNREFUSED/.test(raw)) return 'nothing listens there';
  return visibleText(raw.split('\n')[0] ?? '');
}
