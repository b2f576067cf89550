import { expect, it } from 'vitest';
import { cleanHost } from './registry-host';

it.each([
  ['ghcr.io', 'ghcr.io'],
  [' https://Reg.Example.com:5000/v2/ ', 'reg.example.com:5000'],
  ['http://localhost:5000', 'localhost:5000'],
  ['https://ada:secret@reg.example.com/ada/web?tab=tags#top', 'reg.example.com'],
  ['reg.example.com.', 'reg.example.com'],
  ['[::1]:5000', '[::1]:5000'],
  ['https://hub.docker.com/u/ada', 'docker.io'],
  ['index.docker.io', 'docker.io'],
  ['', ''],
])('reads the registry in %j as %j', (text, host) => {
  expect(cleanHost(text)).toBe(host);
  expect(cleanHost(host)).toBe(host);
});
