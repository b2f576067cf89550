import { expect, test } from 'vitest';
import { blobsOf, type ImageDocument, readDocument } from './blobs';

const manifest = JSON.stringify({
  schemaVersion: 2,
  config: { digest: 'sha256:c1', size: 400 },
  layers: [
    { digest: 'sha256:b1', size: 9 },
    { digest: 'sha256:b2', size: 2 },
  ],
});
const config = JSON.stringify({
  architecture: 'amd64',
  rootfs: { type: 'layers', diff_ids: ['sha256:d1', 'sha256:d2'] },
});

function documents(...entries: [digest: string, text: string][]): ImageDocument[] {
  return entries.flatMap(([digest, text]) => readDocument(digest, text) ?? []);
}
const both = documents(['sha256:m1', manifest], ['sha256:c1', config]);

test('blobs and DiffIDs are in the same order', () => {
  expect(blobsOf(['sha256:d1', 'sha256:d2'], both)).toEqual(['sha256:b1', 'sha256:b2']);
});

test.each([
  ['another image', ['sha256:d1', 'sha256:d3'], both],
  ['another order', ['sha256:d2', 'sha256:d1'], both],
  ['no manifest yet', ['sha256:d1', 'sha256:d2'], documents(['sha256:c1', config])],
  [
    'a manifest of another configuration',
    ['sha256:d1', 'sha256:d2'],
    documents(['sha256:m1', manifest], ['sha256:c9', config]),
  ],
])('%s proves nothing', (_what, diffIds, known) => {
  expect(blobsOf(diffIds, known)).toBeUndefined();
});

test.each(['', '{', '\u001f\u008b gzip', '[]', '{"layers":[]}', '{"rootfs":{"diff_ids":[1]}}'])(
  'other content is no document: %j',
  (text) => {
    expect(readDocument('sha256:x', text)).toBeUndefined();
  },
);
