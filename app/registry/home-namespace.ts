import { checkRepositoryPath } from '../image/reference';
import { type Account, TOKEN_USERNAME } from './account';

/**
 * The namespace an account owns, as registries spell it: `Ada` is `ada`, the Quay robot
 * `lab+ci` pushes into `lab`. Empty for an e-mail address or a bare token: nothing of them says the
 * user's name.
 */
export function homeNamespace({ username }: Pick<Account, 'username'>): string {
  if (username === TOKEN_USERNAME || username.includes('@')) return '';
  const [name = ''] = username.split('+');
  const problem = checkRepositoryPath(name);
  return problem === undefined ? name : (problem.suggestion ?? '');
}

/** Nobody else decides over such a path: who is refused there has a sign-in that may only look. */
export function isOwnPath(username: string | undefined, path: string): boolean {
  const own = username === undefined ? '' : homeNamespace({ username });
  return own !== '' && path.startsWith(`${own}/`);
}
