import type { AppError } from '../../app/app-error';
import { parseReference } from '../../app/image/reference';
import { practiceNameProblem, practiceSecretProblem } from '../../app/practice/practice';
import { err, ok } from '../../app/result';
import type { Handlers } from '../ipc/router';
import type { Practice } from '../practice/practice';

type PracticeCommand = Extract<keyof Handlers, `practice.${string}`>;

export function practiceCommands(practice: Practice): Pick<Handlers, PracticeCommand> {
  return {
    'practice.get'() {
      void practice.look();
      return ok({ state: practice.state(), settings: practice.settings() });
    },
    'practice.start'(setup) {
      if (practiceNameProblem(setup.username)) return bad('username', 'Use another name.');
      if (practiceSecretProblem(setup.secret)) return bad('secret', 'Use a shorter password.');
      if (!parseReference(setup.image).ok) return bad('image', 'This is not the name of an image.');
      return practice.start(setup);
    },
    'practice.resume': () => practice.resume(),
    'practice.stop': () => practice.stop(),
    'practice.wipe': () => practice.wipe(),
    'practice.cancel'() {
      practice.cancel();
      return ok(null);
    },
  };
}

function bad(field: string, reason: string): { ok: false; error: AppError } {
  return err({ kind: 'bad-input', field, reason, raw: '' });
}
