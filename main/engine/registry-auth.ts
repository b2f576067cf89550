import { serverAddress } from '../../app/registry/registries';

/** A secret as Docker knows them: a password (or access token), or an identity token in its place. */
export type Secret =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity-token'; readonly token: string };

/**
 * Body of `X-Registry-Auth`; dockerode encodes it as padded base64url JSON. The server address must
 * be the registry's own: the containerd store drops credentials whose address does not match.
 * Without a secret it is empty (`e30=`), which is how the engine is told to go anonymous.
 */
export function registryAuth(host: string, secret: Secret | undefined): Record<string, string> {
  if (!secret) return {};
  const serveraddress = serverAddress(host);
  return secret.kind === 'password'
    ? { username: secret.username, password: secret.password, serveraddress }
    : { identitytoken: secret.token, serveraddress };
}
