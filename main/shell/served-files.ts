// What app:// answers with. Apart from Electron, so that it can be tried with hostile addresses.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const APP_ORIGIN = 'app://slipway';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** URL path → file. Regular files of known types only: links are not followed. */
export function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (relative: string) => {
    for (const entry of readdirSync(path.join(folder, relative), { withFileTypes: true })) {
      const inside = path.posix.join(relative, entry.name);
      if (entry.isDirectory()) walk(inside);
      else if (entry.isFile() && MIME_TYPES[path.extname(entry.name)]) {
        files.set(`/${inside}`, path.join(folder, inside));
      }
    }
  };
  walk('');
  return files;
}

export function serve(
  files: ReadonlyMap<string, string>,
  request: { url: string; method: string },
): Response {
  const url = new URL(request.url);
  const file = files.get(url.pathname);
  const type = file && MIME_TYPES[path.extname(file)];
  if (url.host !== 'slipway' || request.method !== 'GET' || !file || !type) {
    return new Response('Not found', { status: 404 });
  }
  return new Response(readFileSync(file), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
