import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import type { Account } from '../../app/registry/account';
import { PracticeStrip } from '../practice/practice-strip';
import { usePractice } from '../stores/practice';
import { useRegistryName } from '../stores/registry-names';
import { lookAt, retryRepositories, useRegistryView } from '../stores/registry-view';
import { useSession } from '../stores/session';
import { showPractice } from '../stores/view';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import { NoPracticeAccount } from './no-practice-account';
import { NoRegistry } from './no-registry';
import { RegistryPanes } from './registry-panes';
import { StoppedPractice } from './stopped-practice';
import './registry-screen.css';

/** What the registries hold that one is signed in to, and the practice registry where there is one. */
export function RegistryScreen() {
  const accounts = useSession(({ session }) => session?.accounts);
  const chosen = useRegistryView((state) => state.host);
  const practice = usePractice((state) => state.practice);
  const practiceHost = usePractice((state) => state.host);
  const nameOf = useRegistryName();
  const items = itemsOf(accounts ?? [], practiceHost);
  const host = (items.find(({ id }) => id === chosen) ?? items[0])?.id;
  const account = accounts?.find((one) => one.host === host);
  const isPractice = host === practiceHost;
  const isStopped = practice.kind === 'stopped' && isPractice;
  /** A registry that is only now up, or seen by another account, is listed anew. */
  const seenAs =
    isStopped || !account ? undefined : `${account.username} ${isPractice ? practice.kind : ''}`;

  useEffect(() => {
    if (host !== undefined && seenAs !== undefined) void lookAt(host);
  }, [host, seenAs]);

  return (
    <div className="registry-screen">
      <header className="registry-head">
        <h1>Registry</h1>
        {host === undefined ? null : (
          <>
            <Select
              label="Registry"
              hideLabel
              items={items.map(({ id, description }) => ({ id, label: nameOf(id), description }))}
              value={host}
              onChange={(next) => void lookAt(next)}
            />
            <IconButton label="List again" onPress={retryRepositories}>
              <RefreshCw aria-hidden="true" />
            </IconButton>
            {practice.kind === 'absent' ? (
              <span className="registry-practice">
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => {
                    showPractice(true);
                  }}
                >
                  Start a practice registry…
                </Button>
              </span>
            ) : null}
          </>
        )}
      </header>
      {host === undefined || isPractice ? <PracticeStrip /> : null}
      {accounts?.length === 0 ? <NoRegistry /> : null}
      {host === undefined ? null : isStopped ? (
        <StoppedPractice />
      ) : account ? (
        <RegistryPanes host={host} />
      ) : (
        <NoPracticeAccount />
      )}
    </div>
  );
}

/** The practice registry is there to be started or wiped, whether one has an account at it or not. */
function itemsOf(accounts: readonly Account[], practice: string | undefined) {
  const items = accounts.map(({ host, username }) => ({
    id: host,
    description: `${host} as ${username}`,
  }));
  if (items.length === 0 || practice === undefined) return items;
  if (items.some(({ id }) => id === practice)) return items;
  return [...items, { id: practice, description: `${practice}, not signed in` }];
}
