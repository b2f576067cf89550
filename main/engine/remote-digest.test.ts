// Against an engine that takes a question and never answers, as a frozen one does.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTarget } from '../../app/push/target';
import { SILENT } from './answer-within';
import { createClient } from './client';
import { insecureRegistries } from './insecure-registries';
import { remoteDigest } from './remote-digest';

let server: Server;
beforeEach(async () => {
  server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
const silent = () =>
  createClient({ url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port.toString()}` });

it('does not wait for ever for the digest a silent engine should read back', async () => {
  const target = readTarget('ghcr.io/ada/web:v1');
  if (!target.ok) throw new Error('unreachable');
  const asked = remoteDigest(silent(), target.value, undefined, 50);
  await expect(asked).rejects.toMatchObject({ code: SILENT });
});

it('does not wait for ever for what a silent engine lists as insecure', async () => {
  await expect(insecureRegistries(silent(), 50)).rejects.toMatchObject({ code: SILENT });
});
