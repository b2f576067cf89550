// The host of a registry, from whatever was pasted for it.

/** Pages and endpoints of Docker Hub that people take for its name. */
const HUB_ALIASES: ReadonlySet<string> = new Set([
  'hub.docker.com',
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
  'docker.com',
]);

/** `https://Reg.example.com:5000/v2/` → `reg.example.com:5000`. */
export function cleanHost(text: string): string {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/\.$/, '')
    .toLowerCase();
  return HUB_ALIASES.has(bare) ? 'docker.io' : bare;
}
