import { expect, it } from 'vitest';
import { createClient } from './client';
import { engineError } from './engine-error';

it.each([
  ['a context that is gone', { url: 'context lab', problem: 'Docker has no context named “lab”.' }],
  ['an address of nothing', { url: 'tcp//:' }],
  ['a certificate that is gone', { url: 'tcp://lab:2376', tls: { ca: '/nowhere/ca.pem' } }],
])('%s fails each question, and not whoever is about to ask', async (_what, endpoint) => {
  const client = createClient(endpoint);
  const failed = await client
    .getImage('web')
    .inspect()
    .then(String, (cause: unknown) => cause);
  const { kind, raw } = engineError(failed, endpoint);
  expect(kind).toBe('engine-unreachable');
  expect(raw).toMatch(/no context named|not an address|ca\.pem/);
});
