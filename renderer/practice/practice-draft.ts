// What is typed to set the practice registry up, without the secret, and what is wrong with it.
import { parseReference } from '../../app/image/reference';
import {
  type PracticeSettings,
  practiceNameProblem,
  practiceSecretProblem,
} from '../../app/practice/practice';

export interface PracticeDraft {
  username: string;
  image: string;
  /** Digits; empty takes a free port. */
  port: string;
}

export type PracticeProblems = Partial<Record<'username' | 'secret' | 'image' | 'port', string>>;

export function startPracticeDraft({ image, port }: PracticeSettings): PracticeDraft {
  return { username: '', image, port: port === null ? '' : port.toString() };
}

export function portOf({ port }: PracticeDraft): number | null {
  return port.trim() === '' ? null : Number(port.trim());
}

export function findPracticeProblems(draft: PracticeDraft, secret: string): PracticeProblems {
  const username = NAME_WORDS[practiceNameProblem(draft.username.trim()) ?? 'none'];
  const password = SECRET_WORDS[practiceSecretProblem(secret) ?? 'none'];
  const port = portOf(draft);
  const isPort = port === null || (Number.isInteger(port) && port >= 1 && port <= 65_535);
  return {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { secret: password }),
    ...(!parseReference(draft.image.trim()).ok && {
      image: 'This is not the name of an image. The usual one is registry:3.',
    }),
    ...(!isPort && { port: 'A port is a number from 1 to 65535. Leave it empty for a free one.' }),
  };
}

const NAME_WORDS = {
  none: undefined,
  empty: 'Type a name. Any will do: the account is made now.',
  space:
    'Leave the space out, or type a dash in its place: the name becomes part of the image’s name.',
  grammar:
    'Use small letters and digits, with single dots, dashes or underscores between: the name becomes part of the image’s name.',
};

const SECRET_WORDS = {
  none: undefined,
  empty: 'Type a password. It is made up here and now; do not use one you have elsewhere.',
  long: 'Use a password of at most 72 characters.',
};
