const LONGEST = 2_000;

/**
 * The query of the next page, out of a `Link` header (RFC 8288; distribution, "Pagination"). Of the
 * address nothing but the query counts: where to ask is not for the answer to say.
 */
export function nextPage(link: string | null): string | null {
  const target = /<([^<>]*)>\s*;\s*(?:[^,]*;\s*)?rel="?next"?/i.exec(link ?? '')?.[1];
  if (target === undefined) return null;
  const query = target.slice(target.indexOf('?') + 1);
  if (!target.includes('?') || query === '' || query.length > LONGEST) return null;
  return new URLSearchParams(query.replace(/#.*$/, '')).toString() || null;
}
