import { expect, it } from 'vitest';
import { isLoopbackHost } from './loopback';

it.each([
  'localhost',
  'localhost:5050',
  '127.0.0.1:5000',
  '127.1.2.3',
  '[::1]:5000',
  'LocalHost:5000',
  '127.1:5000',
  '[0:0:0:0:0:0:0:1]:5000',
])('knows that %j never leaves this computer', (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

it.each(['docker.io', 'localhost.example:5000', 'reg.example.com:5000', '10.0.0.1', ''])(
  'knows that %j may',
  (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  },
);
