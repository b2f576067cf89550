import { networkInterfaces } from 'node:os';

/** One of this machine that is not loopback: there Docker wants TLS. */
export function outsideAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const found = all.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found === undefined) throw new Error('This machine has only loopback addresses.');
  return found.address;
}
