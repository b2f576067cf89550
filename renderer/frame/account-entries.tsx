import { ArrowLeftRight, LogIn, LogOut } from 'lucide-react';
import { type Account, accountName } from '../../app/registry/account';
import type { Session } from '../../app/session/session';
import { switchTo } from '../stores/session';
import { show } from '../stores/view';
import type { MenuEntry } from '../ui/menu';

/** Switch first, leave next, the way to more last. */
export function accountEntries(
  { accounts, others }: Pick<Session, 'accounts' | 'others'>,
  leave: (account: Account) => void,
  /** What a registry is called within a sentence. */
  phraseOf: (host: string) => string,
): MenuEntry[] {
  const all = [...accounts, ...others];
  const isAlone = ({ host }: Account) => all.filter((one) => one.host === host).length === 1;
  return [
    ...others.map((account) => ({
      id: `switch ${account.username}@${account.host}`,
      label: `Use ${accountName(account.username)} at ${phraseOf(account.host)}`,
      icon: <ArrowLeftRight aria-hidden="true" />,
      onChoose: () => {
        switchTo(account);
      },
    })),
    ...all.map((account) => ({
      id: `leave ${account.username}@${account.host}`,
      label: isAlone(account)
        ? `Sign out of ${phraseOf(account.host)}`
        : `Sign ${accountName(account.username)} out of ${phraseOf(account.host)}`,
      icon: <LogOut aria-hidden="true" />,
      onChoose: () => {
        leave(account);
      },
    })),
    {
      id: 'sign in',
      label: 'Sign in to another registry…',
      icon: <LogIn aria-hidden="true" />,
      onChoose: () => {
        show({ kind: 'sign-in' });
      },
    },
  ];
}
