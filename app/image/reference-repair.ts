// Guesses at what was meant. A guess may well be wrong or empty: the caller offers it only when
// the grammar takes it. Callers also keep texts short (`MAX_TEXT_LENGTH`).
import { type ReferenceParts, readsAsHost, splitReference } from './reference-parts';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
const COPIED_COMMAND = /^(?:\$\s*)?docker\s+(?:image\s+)?(?:pull|push)\s+/;

/** Web pages about an image, and its name. The other pages of these sites name no image. */
const PAGES: readonly [page: RegExp, name: string][] = [
  [/^hub\.docker\.com\/(?:r|repository\/docker)\/([^/]+\/[^/]+)/i, ''],
  [/^hub\.docker\.com\/_\/([^/]+)/i, ''],
  [/^quay\.io\/repository\/([^/]+\/[^/]+)/i, 'quay.io/'],
];
const PAGES_ONLY = /^hub\.docker\.com(?:\/|$)/i;

export function repairReference(text: string): string {
  const { host, path, tag = '', digest = '' } = meantParts(text);
  const repairedTag = repairTag(tag);
  return [
    host === undefined ? '' : `${host}/`,
    repairComponents(path),
    repairedTag === '' ? '' : `:${repairedTag}`,
    digest === '' ? '' : `@${digest.toLowerCase()}`,
  ].join('');
}

export function repairHost(text: string): string {
  const host = unseenTrimmed(text).replace(SCHEME, '').split(/[/?#]/)[0] ?? '';
  return host.toLowerCase() === 'hub.docker.com' ? 'docker.io' : host;
}

/** A whole reference pasted where only its path goes loses the rest. */
export function repairPath(text: string): string {
  const { host, path } = meantParts(text);
  const elsewhere = host === undefined || host.includes(':') || SCHEME.test(text.trim());
  return repairComponents(elsewhere ? path : `${host}/${path}`);
}

/** Upper case goes, accents go, what is left over becomes `-`; at the ends, nothing. */
export function repairComponent(text: string): string {
  return plain(unseenTrimmed(text))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/[._-]+/g, legalSeparator)
    .replace(/^[._-]+|[._-]+$/g, '');
}

export function repairTag(text: string): string {
  if (SCHEME.test(text.trim())) return '';
  return plain(unseenTrimmed(text))
    .replace(/[^a-zA-Z0-9_.-]+/g, '-')
    .replace(/^[.-]+/, '');
}

function meantParts(text: string): ReferenceParts {
  const parts = splitReference(nameInAddress(unseenTrimmed(text).replace(COPIED_COMMAND, '')));
  const { host, path, ...rest } = parts;
  // A capital letter alone makes a host of `Ada` in `Ada/Web`; the user surely meant a name.
  if (host === undefined || readsAsHost(host.toLowerCase())) return parts;
  return { ...rest, path: `${host}/${path}` };
}

function repairComponents(path: string): string {
  return path
    .split('/')
    .map(repairComponent)
    .filter((component) => component !== '')
    .join('/');
}

function legalSeparator(run: string): string {
  if (/^(?:\.|__?|-+)$/.test(run)) return run;
  if (/^\.+$/.test(run)) return '.';
  return /^_+$/.test(run) ? '__' : '-';
}

/** `é` → `e`, `ﬁ` → `fi`. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

function unseenTrimmed(text: string): string {
  return text.replace(/\p{Cf}/gu, '').trim();
}

function nameInAddress(text: string): string {
  if (!SCHEME.test(text)) return text;
  const address = text.replace(SCHEME, '').split(/[?#]/)[0] ?? '';
  for (const [page, prefix] of PAGES) {
    const name = page.exec(address)?.[1];
    if (name !== undefined) return `${prefix}${name}`;
  }
  return PAGES_ONLY.test(address) ? '' : address;
}
