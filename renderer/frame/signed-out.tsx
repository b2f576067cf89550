import type { AppInfo } from '../../app/app-info';
import type { Account } from '../../app/registry/account';
import { keychainName } from '../login/secret-home';
import { useAppInfo } from '../stores/app-info';
import { useRegistryPhrase } from '../stores/registry-names';
import { useSession } from '../stores/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** What became of the secret, which is what people want to know of a sign-out. */
export function SignedOut({ account, onClose }: { account: Account; onClose: () => void }) {
  const platform = useAppInfo(({ info }) => info.platform);
  const where = useRegistryPhrase()(account.host);
  const dockerToo = useSession(({ session }) =>
    session?.docker.found.some(({ host }) => host === account.host),
  );
  return (
    <Dialog
      title={`Signed out of ${where}`}
      isDismissable
      onClose={onClose}
      footer={
        <Button autoFocus onPress={onClose}>
          OK
        </Button>
      }
    >
      <p>{whatBecame(account, platform)}</p>
      {dockerToo && account.keptIn !== 'docker' ? <p>{dockerStays(account.host)}</p> : null}
    </Dialog>
  );
}

function whatBecame({ host, keptIn }: Account, platform: AppInfo['platform']): string {
  switch (keptIn) {
    case 'keychain':
      return `The secret is erased from ${keychainName(platform)}.`;
    case 'memory':
      return 'The secret was in memory only, and is forgotten.';
    case 'docker':
      return `Slipway no longer uses the sign-in of docker login. ${dockerStays(host)}`;
  }
}

function dockerStays(host: string): string {
  return `Docker itself is still signed in; “${logout(host)}” in a terminal ends that.`;
}

function logout(host: string): string {
  return host === 'docker.io' ? 'docker logout' : `docker logout ${host}`;
}
