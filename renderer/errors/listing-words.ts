// The words for what goes wrong when looking around in a registry.
import { registryName } from '../../app/registry/registries';

type Words = { title: string; body: string };

export function describeUnreadable(host: string): Words {
  return {
    title: `${registryName(host)} said something Slipway can’t read`,
    body: 'The answer is not a registry’s, or far too long. Something between may have changed it.',
  };
}

export function describeLookDenied(host: string): Words {
  return {
    title: 'Your account may not do this',
    body: `${registryName(host)} knows you, and does not let you see or change this. Whoever owns it can let you in.`,
  };
}

export function describeNotThere(host: string): Words {
  return {
    title: 'It isn’t there',
    body: `${registryName(host)} has nothing of this name, or nothing your account may see. It may have been deleted.`,
  };
}

export function describeKept(host: string): Words {
  return {
    title: `${registryName(host)} doesn’t delete tags this way`,
    body: 'It keeps what was pushed, or leaves deleting to its own page. Whoever runs it can switch deleting on.',
  };
}
