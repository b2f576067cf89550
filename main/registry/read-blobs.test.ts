import { expect, test } from 'vitest';
import { readBlobs } from './read-blobs';

const OCI = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const manifest = { config: { digest: 'sha256:c1' }, layers: [{ digest: 'sha256:b1' }] };
const attestation = { config: { digest: 'sha256:c2' }, layers: [{ digest: 'sha256:in-toto' }] };

const holds: Record<string, [type: string, body: unknown]> = {
  'ada/web/manifests/sha256:one': [OCI, manifest],
  'ada/web/manifests/sha256:about': [OCI, attestation],
  'ada/web/manifests/sha256:several': [
    INDEX,
    { manifests: [{ digest: 'sha256:about' }, { digest: 'sha256:one' }] },
  ],
  'ada/web/manifests/sha256:round': [INDEX, { manifests: [{ digest: 'sha256:round' }] }],
  'ada/web/blobs/sha256:c1': ['x', { rootfs: { diff_ids: ['sha256:d1'] } }],
  'ada/web/blobs/sha256:c2': ['x', { rootfs: { diff_ids: ['sha256:in-toto'] } }],
};

const client = {
  request: (_method: string, path: string) => {
    const [type, body] = holds[path] ?? ['text/plain', 'not found'];
    const headers = { 'content-type': type };
    const status = path in holds ? 200 : 404;
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  },
};

test.each([
  ['a manifest', 'sha256:one'],
  ['an index, past what is no image', 'sha256:several'],
])('the blobs are found in %s', async (_where, digest) => {
  expect(await readBlobs(client, 'ada/web', digest, ['sha256:d1'])).toEqual(['sha256:b1']);
});

test.each([
  ['what is not there', 'sha256:none', ['sha256:d1']],
  ['another image', 'sha256:one', ['sha256:d9']],
  ['an index within an index', 'sha256:round', ['sha256:d1']],
])('%s tells nothing', async (_what, digest, diffIds) => {
  expect(await readBlobs(client, 'ada/web', digest, diffIds)).toBeUndefined();
});
