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
