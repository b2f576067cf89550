import { isLoopback } from '../registry/loopback';

/**
 * Reached over a network: its `localhost` is not this computer.
 * @param endpoint as Docker writes it: `unix:///var/run/docker.sock`, `tcp://host:2376`, `ssh://ada@host`.
 */
export function isElsewhere(endpoint: string): boolean {
  try {
    const { protocol, hostname } = new URL(endpoint);
    return /^(?:tcp|ssh|https?):$/.test(protocol) && !isLoopback(hostname);
  } catch {
    return false;
  }
}
