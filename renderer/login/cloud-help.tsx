import type { CloudRegistry } from '../../app/registry/cloud-registries';
import { copyText } from '../stores/desktop';
import { CommandLine } from '../ui/command-line';

/** The provider's own tool makes the sign-in; Slipway goes on from there. */
export function CloudHelp({ cloud }: { cloud: CloudRegistry }) {
  return (
    <>
      <section className="login-help">
        <h2>{cloud.name}</h2>
        <p>
          The surest way: run this in a terminal. Docker is signed in then, and Slipway offers to
          continue with that.
        </p>
        <CommandLine
          command={cloud.signInCommand}
          copyLabel="Copy the sign-in command"
          onCopy={copyText}
        />
      </section>
      <section className="login-help">
        <h2>By hand</h2>
        <p>
          User name: <code>{cloud.username}</code>. As the secret, paste what this prints. It counts
          for {cloud.lasts}.
        </p>
        <CommandLine
          command={cloud.secretCommand}
          copyLabel="Copy the command for a secret"
          onCopy={copyText}
        />
      </section>
    </>
  );
}
