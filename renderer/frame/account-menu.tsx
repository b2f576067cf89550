import { ChevronsUpDown, CircleUserRound, LogIn, LogOut } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { AppError } from '../../app/app-error';
import type { Account } from '../../app/registry/account';
import { registryName } from '../../app/registry/registries';
import { ErrorNotice } from '../errors/error-notice';
import { signOut, useSession } from '../stores/session';
import { show } from '../stores/view';
import { Dialog } from '../ui/dialog';
import { Menu } from '../ui/menu';
import { RailLink } from './rail-link';
import './account-menu.css';

export function AccountMenu({ isCurrent }: { isCurrent: boolean }) {
  const session = useSession((state) => state.session);
  const [error, setError] = useState<AppError>();
  const accounts = session?.accounts ?? [];
  const [first, ...more] = accounts;

  if (!first) {
    return (
      <RailLink
        label="Not signed in"
        icon={<LogIn aria-hidden="true" />}
        isCurrent={isCurrent}
        onPress={goToSignIn}
      />
    );
  }

  const leave = async (host: string) => {
    const answer = await signOut(host);
    setError(answer.ok ? undefined : answer.error);
  };
  const where = more.length === 0 ? registryName(first.host) : `and ${String(more.length)} more`;
  return (
    <>
      <Menu
        label="Accounts"
        placement="top start"
        heading={<Accounts accounts={accounts} />}
        entries={[
          ...accounts.map((account) => ({
            id: account.host,
            label: `Sign out of ${registryName(account.host)}`,
            icon: <LogOut aria-hidden="true" />,
            onChoose: () => void leave(account.host),
          })),
          {
            id: 'sign in',
            label: 'Sign in to another registry…',
            icon: <LogIn aria-hidden="true" />,
            onChoose: goToSignIn,
          },
        ]}
      >
        <Button className="rail-link account-menu" aria-label={accountLabel(first, more.length)}>
          <CircleUserRound aria-hidden="true" />
          <span className="rail-words">
            <span className="account-menu-name">{first.username}</span>
            <span className="account-menu-where">{where}</span>
          </span>
          <ChevronsUpDown className="account-menu-more" aria-hidden="true" />
        </Button>
      </Menu>
      {error ? (
        <Dialog
          title="Still signed in"
          isDismissable
          onClose={() => {
            setError(undefined);
          }}
        >
          <ErrorNotice error={error} />
        </Dialog>
      ) : null}
    </>
  );
}

function Accounts({ accounts }: { accounts: readonly Account[] }) {
  return accounts.map((account) => (
    <span key={account.host} className="account-menu-entry">
      <strong>{account.username}</strong> at {registryName(account.host)}
      {account.keptIn === 'memory' ? ', for this run only' : ''}
    </span>
  ));
}

function accountLabel(first: Account, more: number): string {
  const others = more === 0 ? '' : ` and ${String(more)} more`;
  return `Account: ${first.username} at ${registryName(first.host)}${others}`;
}

function goToSignIn(): void {
  show({ kind: 'sign-in' });
}
