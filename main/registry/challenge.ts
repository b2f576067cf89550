/** What a registry asks for in `WWW-Authenticate` (RFC 9110 §11.6.1; distribution, token spec). */
export interface Challenge {
  /** Lower case: `basic`, `bearer`. */
  scheme: string;
  parameters: Readonly<Record<string, string>>;
}

/** The first challenge of the header; undefined when it is none. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const [, scheme, rest] = /^\s*([A-Za-z]+)\s*(.*)$/.exec((header ?? '').slice(0, 4_096)) ?? [];
  if (scheme === undefined || rest === undefined) return undefined;
  const parameters: Record<string, string> = {};
  for (const [, key, quoted, plain] of rest.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s,"]+))/g)) {
    if (key !== undefined) parameters[key.toLowerCase()] ??= quoted ?? plain ?? '';
  }
  return { scheme: scheme.toLowerCase(), parameters };
}
