import { ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import type { Workshops } from '../workshop/workshops';

export function workshopCommands(
  workshops: Workshops,
): Pick<Handlers, 'workshop.get' | 'workshop.close'> {
  return {
    'workshop.get': () => ok(workshops.state()),

    'workshop.close'() {
      workshops.close();
      return ok(null);
    },
  };
}
