import { expect, it } from 'vitest';
import { isElsewhere } from './elsewhere';

it.each([
  ['unix:///var/run/docker.sock', false],
  ['npipe:////./pipe/docker_engine', false],
  ['tcp://127.0.0.1:2375', false],
  ['tcp://[::1]:2375', false],
  ['ssh://ada@localhost', false],
  ['tcp://10.0.0.5:2376', true],
  ['ssh://ada@lab.example.com:22', true],
  // Before it is known which.
  ['', false],
])('whether the engine at %j is on another computer: %j', (endpoint, elsewhere) => {
  expect(isElsewhere(endpoint)).toBe(elsewhere);
});
