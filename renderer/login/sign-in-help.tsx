import { cloudRegistryOf } from '../../app/registry/cloud-registries';
import { presetOf } from '../../app/registry/registries';
import { openLink } from '../stores/desktop';
import { LinkButton } from '../ui/link-button';
import { CloudHelp } from './cloud-help';

/** @param host as far as it is typed. */
export function SignInHelp({ host }: { host: string }) {
  const preset = presetOf(host);
  const cloud = cloudRegistryOf(host);
  if (cloud) return <CloudHelp cloud={cloud} />;
  if (preset) {
    return (
      <>
        <section className="login-help">
          <h2>No account yet?</h2>
          <p>Make one at {preset.name} in your browser, then come back here.</p>
          <LinkButton isExternal onPress={() => void openLink(preset.signUpUrl)}>
            Create account
          </LinkButton>
        </section>
        <section className="login-help">
          <h2>Better than a password</h2>
          <p>A token can be taken back on its own, and works with two-factor sign-in.</p>
          <LinkButton isExternal onPress={() => void openLink(preset.tokenUrl)}>
            Use an access token
          </LinkButton>
        </section>
      </>
    );
  }
  return (
    <section className="login-help">
      <h2>Your own registry</h2>
      <p>
        Ask whoever runs it for its address, and for a name and a password or token that may push.
      </p>
      <p>
        An address looks like <code>registry.example.com</code> or <code>localhost:5000</code>.
      </p>
    </section>
  );
}
