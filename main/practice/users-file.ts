import { hash } from 'bcryptjs';

/** Between an answer at once and a hash worth having; what `htpasswd -B` takes is 5. */
const COST = 10;

/** A file for `auth.htpasswd` of distribution's registry, which takes bcrypt and nothing else. */
export async function usersFile(username: string, secret: string): Promise<string> {
  return `${username}:${await hash(secret, COST)}\n`;
}
