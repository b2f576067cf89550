/** Addresses that never leave this computer: plain http is fine there (security: TLS row). */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** @param host as in image names: it may have a port, capitals, and any way to write an address. */
export function isLoopbackHost(host: string): boolean {
  try {
    return isLoopback(new URL(`https://${host}`).hostname);
  } catch {
    return false;
  }
}
