import { LINK_ORIGINS } from '../../app/registry/registries';

/**
 * The one gate through which a link may leave: https, an origin on the list, no user name in it.
 * @returns the address to open, as the URL parser writes it.
 */
export function allowedLink(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' || url.username || url.password) return undefined;
  return LINK_ORIGINS.has(url.origin) ? url.href : undefined;
}
