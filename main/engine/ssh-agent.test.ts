import { expect, it } from 'vitest';
import { sshArguments } from './ssh-agent';

const DIAL = 'docker system dial-stdio';

it.each([
  ['ssh://build.example.com', ['--', 'build.example.com', DIAL]],
  ['ssh://ada@build.example.com', ['-l', 'ada', '--', 'build.example.com', DIAL]],
  ['ssh://ada@10.0.0.5:2222', ['-l', 'ada', '-p', '2222', '--', '10.0.0.5', DIAL]],
  ['ssh://[::1]:22', ['-p', '22', '--', '::1', DIAL]],
  // ssh reads what stands after `--` as a host, whatever it looks like.
  ['ssh://-oProxyCommand=touch', ['--', '-oProxyCommand=touch', DIAL]],
])('%s is dialled as docker would, asking nobody anything', (url, rest) => {
  const args = sshArguments(new URL(url));
  expect(args.slice(0, 2)).toEqual(['-T', '-o']);
  expect(args).toContain('BatchMode=yes');
  expect(args.slice(-rest.length)).toEqual(rest);
});
