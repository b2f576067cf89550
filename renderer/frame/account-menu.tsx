import { ChevronsUpDown, CircleUserRound, LogIn } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { AppError } from '../../app/app-error';
import { type Account, accountName } from '../../app/registry/account';
import type { Session } from '../../app/session/session';
import { ErrorNotice } from '../errors/error-notice';
import { usePractice } from '../stores/practice';
import { useRegistryName, useRegistryPhrase } from '../stores/registry-names';
import { signOut, useSession } from '../stores/session';
import { show } from '../stores/view';
import { Dialog } from '../ui/dialog';
import { Menu } from '../ui/menu';
import { accountEntries } from './account-entries';
import { RailLink } from './rail-link';
import { SignedOut } from './signed-out';
import './account-menu.css';

export const AccountMenu = memo(function AccountMenu({ isCurrent }: { isCurrent: boolean }) {
  const session = useSession((state) => state.session);
  const nameOf = useRegistryName();
  const phraseOf = useRegistryPhrase();
  /** How the last sign-out went, until it is read. */
  const [end, setEnd] = useState<{ account: Account; error?: AppError }>();
  const accounts = session?.accounts ?? [];
  const others = session?.others ?? [];
  const [first] = accounts;
  const more = [...accounts, ...others].slice(1);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setEnd(undefined);
    // The button that opened the menu may be gone with the last account: keep the keyboard here.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) place.current?.querySelector('button')?.focus();
    });
  };
  const leave = async (account: Account) => {
    const answer = await signOut(account);
    setEnd(answer.ok ? { account } : { account, error: answer.error });
  };
  const ending =
    end?.error === undefined ? (
      end && <SignedOut account={end.account} onClose={close} />
    ) : (
      <Dialog title="Still signed in" isDismissable onClose={close}>
        <ErrorNotice error={end.error} actions={{ retry: () => void leave(end.account) }} />
      </Dialog>
    );

  if (!first) {
    return (
      <div ref={place} className="account-place">
        <RailLink
          label="Not signed in"
          icon={<LogIn aria-hidden="true" />}
          isCurrent={isCurrent}
          onPress={goToSignIn}
        />
        {ending}
      </div>
    );
  }

  const where = more.length === 0 ? nameOf(first.host) : `and ${String(more.length)} more`;
  return (
    <div ref={place} className="account-place">
      <Menu
        label="Accounts"
        placement="top start"
        heading={<Accounts accounts={accounts} others={others} />}
        entries={accountEntries({ accounts, others }, (account) => void leave(account), phraseOf)}
      >
        <Button
          className="rail-link account-menu"
          aria-label={accountLabel(first, phraseOf(first.host), more.length)}
        >
          <CircleUserRound aria-hidden="true" />
          <span className="rail-words">
            <span className="account-menu-name">{accountName(first.username)}</span>
            <span className="account-menu-where">{where}</span>
          </span>
          <ChevronsUpDown className="account-menu-more" aria-hidden="true" />
        </Button>
      </Menu>
      {ending}
    </div>
  );
});

function Accounts({ accounts, others }: Pick<Session, 'accounts' | 'others'>) {
  const phraseOf = useRegistryPhrase();
  const practice = usePractice((state) => state.host);
  return [...accounts, ...others].map((account) => (
    <span key={`${account.username}@${account.host}`} className="account-menu-entry">
      <strong>{accountName(account.username)}</strong> at {phraseOf(account.host)}
      {account.host === practice ? <code className="account-menu-host">{practice}</code> : null}
      {KEPT_IN[account.keptIn]}
      {others.includes(account) ? ', not in use' : ''}
    </span>
  ));
}

const KEPT_IN: Record<Account['keptIn'], string> = {
  keychain: '',
  memory: ', for this run only',
  docker: ', with docker login',
};

function accountLabel(first: Account, where: string, more: number): string {
  const others = more === 0 ? '' : ` and ${String(more)} more`;
  return `Account: ${accountName(first.username)} at ${where}${others}`;
}

function goToSignIn(): void {
  show({ kind: 'sign-in' });
}
