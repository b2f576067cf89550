// One question to a registry (distribution, HTTP API v2): do you hold this manifest? What comes back
// is hashed here; its headers are not believed.
import { createHash } from 'node:crypto';

const ANY_MANIFEST = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
].join(', ');
/** The most a registry must take, by the OCI specification. */
const LARGEST = 4 * 1_024 * 1_024;
const ANSWER_LIMIT_MS = 20_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;

/** @returns whether it `holds` the digest, and a `remark` on its tag. */
export async function askRegistry(proof, { credentials, plainHttp }) {
  const { registry, repository, tag, digest, size } = proof;
  const scheme = plainHttp || LOOPBACK.test(registry) ? 'http' : 'https';
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const base = `${scheme}://${host}/v2/${repository}/manifests`;
  const ask = asker(repository, credentials);

  const answer = await ask(`${base}/${digest}`);
  if (answer.status === 404) return { holds: 'no', remark: 'the registry has no such digest' };
  if (answer.status === 401 || answer.status === 403) {
    const remark = credentials
      ? 'the registry does not take this sign-in, or not for this repository'
      : 'the registry wants a sign-in: --registry and --user';
    return { holds: 'not asked', remark };
  }
  if (!answer.ok) return { holds: 'not asked', remark: `the registry answered ${answer.status}` };
  const manifest = await bytesOf(answer);
  const hash = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  if (hash !== digest) return { holds: 'no', remark: `the registry sent ${hash}` };
  if (manifest.length !== size) return { holds: 'no', remark: `it has ${manifest.length} bytes` };

  const tagged = await ask(`${base}/${tag}`);
  if (tagged.status === 404) return { holds: 'yes', remark: 'the tag is gone' };
  if (!tagged.ok) {
    return { holds: 'yes', remark: `the registry answered ${tagged.status} about the tag` };
  }
  const now = `sha256:${createHash('sha256')
    .update(await bytesOf(tagged))
    .digest('hex')}`;
  return { holds: 'yes', remark: now === digest ? 'tagged' : 'the tag names another image by now' };
}

function asker(repository, credentials) {
  let authorization;
  const send = (url) =>
    fetch(url, {
      redirect: 'error',
      headers: { Accept: ANY_MANIFEST, ...(authorization && { Authorization: authorization }) },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
  return async (url) => {
    const answer = await send(url);
    if (answer.status !== 401 || authorization !== undefined) return answer;
    authorization = await authorize(answer.headers.get('www-authenticate') ?? '', url);
    return authorization === undefined ? answer : send(url);
  };

  async function authorize(challenge, from) {
    const basic =
      credentials &&
      `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
    if (/^\s*basic\b/i.test(challenge)) return basic;
    const parts = Object.fromEntries(
      [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    if (!/^\s*bearer\b/i.test(challenge) || parts.realm === undefined) return undefined;
    const realm = new URL(parts.realm);
    const isSafe = realm.protocol === 'https:' || LOOPBACK.test(realm.host);
    if (!isSafe && realm.host !== new URL(from).host) {
      throw new Error('the registry points to a token server without https');
    }
    if (parts.service !== undefined) realm.searchParams.set('service', parts.service);
    realm.searchParams.set('scope', `repository:${repository}:pull`);
    const answer = await fetch(realm, {
      redirect: 'error',
      headers: basic === undefined ? {} : { Authorization: basic },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    if (answer.status === 401 || answer.status === 403) return undefined;
    if (!answer.ok) throw new Error(`its token server answered ${answer.status}`);
    const { token, access_token: other } = await answer.json();
    return `Bearer ${token ?? other}`;
  }
}

async function bytesOf(answer) {
  const chunks = [];
  let length = 0;
  for await (const chunk of answer.body) {
    length += chunk.length;
    if (length > LARGEST) throw new Error('its answer is too long for a manifest');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
