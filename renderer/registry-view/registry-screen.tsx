import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { PracticeStrip } from '../practice/practice-strip';
import { usePractice, useRegistryName } from '../stores/practice';
import { lookAt, retryRepositories, useRegistryView } from '../stores/registry-view';
import { useSession } from '../stores/session';
import { showPractice } from '../stores/view';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import { NoRegistry } from './no-registry';
import { RegistryPanes } from './registry-panes';
import { StoppedPractice } from './stopped-practice';
import './registry-screen.css';

/** What the registries one is signed in to hold. */
export function RegistryScreen() {
  const accounts = useSession(({ session }) => session?.accounts);
  const chosen = useRegistryView((state) => state.host);
  const practice = usePractice((state) => state.practice);
  const nameOf = useRegistryName();
  const account = accounts?.find(({ host }) => host === chosen) ?? accounts?.[0];
  const host = account?.host;
  const isStopped = practice.kind === 'stopped' && practice.host === host;
  /** A registry that is only now up, or seen by another account, is listed anew. */
  const seenAs = isStopped ? undefined : account && `${account.username} ${practice.kind}`;

  useEffect(() => {
    if (host !== undefined && seenAs !== undefined) void lookAt(host);
  }, [host, seenAs]);

  return (
    <div className="registry-screen">
      <header className="registry-head">
        <h1>Registry</h1>
        {accounts && host !== undefined ? (
          <>
            <Select
              label="Registry"
              hideLabel
              items={accounts.map((one) => ({
                id: one.host,
                label: nameOf(one.host),
                description: `${one.host} as ${one.username}`,
              }))}
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
        ) : null}
      </header>
      <PracticeStrip />
      {accounts?.length === 0 ? <NoRegistry /> : null}
      {host === undefined ? null : isStopped ? <StoppedPractice /> : <RegistryPanes host={host} />}
    </div>
  );
}
