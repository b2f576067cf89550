// Names Docker refuses, for reference.test.ts.
import { HEX64, SHA256 } from './reference-cases';
import type { ReferenceProblem } from './reference-problem';

/** What is typed, and exactly what is said about it. */
export const INVALID: readonly [text: string, problem: ReferenceProblem][] = [
  ['', { kind: 'empty', part: 'reference' }],
  ['  ', { kind: 'empty', part: 'reference' }],
  [':tag', { kind: 'empty', part: 'path' }],
  [`@${SHA256}`, { kind: 'empty', part: 'path' }],
  ['ghcr.io/', { kind: 'empty', part: 'path' }],
  ['[::1]', { kind: 'empty', part: 'path' }],
  ['[::1]:5000', { kind: 'empty', part: 'path' }],
  ['web:', { kind: 'empty', part: 'tag', suggestion: 'web' }],
  ['web@', { kind: 'empty', part: 'digest', suggestion: 'web' }],
  // Pasted from somewhere.
  [' ada/web\n', { kind: 'whitespace', part: 'reference', suggestion: 'ada/web' }],
  ['ada/\u200bweb', { kind: 'whitespace', part: 'reference', suggestion: 'ada/web' }],
  ['My App:dev', { kind: 'whitespace', part: 'reference', suggestion: 'my-app:dev' }],
  ['docker pull ada/web', { kind: 'whitespace', part: 'reference', suggestion: 'ada/web' }],
  ['https://ghcr.io/ada/web', { kind: 'scheme', scheme: 'https', suggestion: 'ghcr.io/ada/web' }],
  [
    'HTTP://localhost:5000/web/',
    { kind: 'scheme', scheme: 'HTTP', suggestion: 'localhost:5000/web' },
  ],
  ['docker://ubuntu:24.04', { kind: 'scheme', scheme: 'docker', suggestion: 'ubuntu:24.04' }],
  [
    'https://hub.docker.com/r/ada/web/tags?page=1',
    { kind: 'scheme', scheme: 'https', suggestion: 'ada/web' },
  ],
  ['https://hub.docker.com/_/ubuntu', { kind: 'scheme', scheme: 'https', suggestion: 'ubuntu' }],
  [
    'https://hub.docker.com/repository/docker/ada/web/general',
    { kind: 'scheme', scheme: 'https', suggestion: 'ada/web' },
  ],
  [
    'https://quay.io/repository/ada/web',
    { kind: 'scheme', scheme: 'https', suggestion: 'quay.io/ada/web' },
  ],
  ['https://hub.docker.com/u/ada', { kind: 'scheme', scheme: 'https' }],
  ['https://ada:secret@ghcr.io/web', { kind: 'scheme', scheme: 'https' }],
  // Ids.
  [HEX64, { kind: 'image-id' }],
  [SHA256, { kind: 'image-id' }],
  // Upper case.
  ['Web:dev', { kind: 'upper-case', path: 'Web', suggestion: 'web:dev' }],
  ['ada/Web:Dev', { kind: 'upper-case', path: 'ada/Web', suggestion: 'ada/web:Dev' }],
  ['Ada/Web', { kind: 'upper-case', path: 'Web', suggestion: 'ada/web' }],
  ['ghcr.io/Ada/Web', { kind: 'upper-case', path: 'Ada/Web', suggestion: 'ghcr.io/ada/web' }],
  ['box:5000/Ada/web:1', { kind: 'upper-case', path: 'Ada/web', suggestion: 'box:5000/ada/web:1' }],
  [HEX64.toUpperCase(), { kind: 'upper-case', path: HEX64.toUpperCase() }],
  // Hosts.
  ['box:http/web', { kind: 'bad-host', host: 'box:http', reason: 'port' }],
  ['web:tag/more', { kind: 'bad-host', host: 'web:tag', reason: 'port' }],
  ['box:/web', { kind: 'bad-host', host: 'box:', reason: 'port' }],
  ['[::1]5000/web', { kind: 'bad-host', host: '[::1]5000', reason: 'port' }],
  ['[::1]:/web', { kind: 'bad-host', host: '[::1]:', reason: 'port' }],
  ['[::1]:http/web', { kind: 'bad-host', host: '[::1]:http', reason: 'port' }],
  ['[::1]::5000/web', { kind: 'bad-host', host: '[::1]::5000', reason: 'port' }],
  ['fc00::1:5000/web', { kind: 'bad-host', host: 'fc00::1:5000', reason: 'ipv6' }],
  ['[fe80::1%eth0]:5000/web', { kind: 'bad-host', host: '[fe80::1%eth0]:5000', reason: 'ipv6' }],
  ['[::1', { kind: 'bad-host', host: '[::1', reason: 'ipv6' }],
  // Neither a dot nor a colon in it: no host by its looks.
  [
    '[]/web',
    { kind: 'bad-character', part: 'path', text: '[]', character: '[', suggestion: 'web' },
  ],
  ['[example.com]/web', { kind: 'bad-host', host: '[example.com]', reason: 'ipv6' }],
  ['[::192.0.2.33]:80/web', { kind: 'bad-host', host: '[::192.0.2.33]:80', reason: 'ipv6' }],
  ['.example/web', { kind: 'bad-host', host: '.example', reason: 'label' }],
  ['example./web', { kind: 'bad-host', host: 'example.', reason: 'label' }],
  ['ex..ample/web', { kind: 'bad-host', host: 'ex..ample', reason: 'label' }],
  ['-ex.ample/web', { kind: 'bad-host', host: '-ex.ample', reason: 'label' }],
  ['ex-.ample/web', { kind: 'bad-host', host: 'ex-.ample', reason: 'label' }],
  ['ex.-ample/web', { kind: 'bad-host', host: 'ex.-ample', reason: 'label' }],
  ['ex.ample-:80/web', { kind: 'bad-host', host: 'ex.ample-:80', reason: 'label' }],
  [
    'bad_host.com:80/web',
    { kind: 'bad-character', part: 'host', text: 'bad_host.com:80', character: '_' },
  ],
  [
    'ada@example.com/web',
    { kind: 'bad-character', part: 'host', text: 'ada@example.com', character: '@' },
  ],
  [
    'b\u00fccher.example/web',
    { kind: 'bad-character', part: 'host', text: 'b\u00fccher.example', character: '\u00fc' },
  ],
  // Upstream parses this one, to a name without a host that nothing can be pushed to.
  ['foo_bar.com/web', { kind: 'bad-character', part: 'host', text: 'foo_bar.com', character: '_' }],
  // Path components.
  ['ada/', { kind: 'bad-component', component: '', reason: 'empty', suggestion: 'ada' }],
  ['/web', { kind: 'bad-component', component: '', reason: 'empty', suggestion: 'web' }],
  ['ada///web', { kind: 'bad-component', component: '', reason: 'empty', suggestion: 'ada/web' }],
  ['-web', { kind: 'bad-component', component: '-web', reason: 'edge', suggestion: 'web' }],
  ['ada-/web', { kind: 'bad-component', component: 'ada-', reason: 'edge', suggestion: 'ada/web' }],
  ['ada/web_', { kind: 'bad-component', component: 'web_', reason: 'edge', suggestion: 'ada/web' }],
  [
    'ghcr.io/.web',
    { kind: 'bad-component', component: '.web', reason: 'edge', suggestion: 'ghcr.io/web' },
  ],
  ['____/web', { kind: 'bad-component', component: '____', reason: 'edge', suggestion: 'web' }],
  ['a..b', { kind: 'bad-component', component: 'a..b', reason: 'separators', suggestion: 'a.b' }],
  [
    'a___b',
    { kind: 'bad-component', component: 'a___b', reason: 'separators', suggestion: 'a__b' },
  ],
  ['a_.b', { kind: 'bad-component', component: 'a_.b', reason: 'separators', suggestion: 'a-b' }],
  ['a-.b', { kind: 'bad-component', component: 'a-.b', reason: 'separators', suggestion: 'a-b' }],
  ['a-_b', { kind: 'bad-component', component: 'a-_b', reason: 'separators', suggestion: 'a-b' }],
  ['a__.b', { kind: 'bad-component', component: 'a__.b', reason: 'separators', suggestion: 'a-b' }],
  ['ada/web.', { kind: 'bad-component', component: 'web.', reason: 'edge', suggestion: 'ada/web' }],
  ['_/web', { kind: 'bad-component', component: '_', reason: 'edge', suggestion: 'web' }],
  [
    'ada/caf\u00e9$$^/web',
    {
      kind: 'bad-character',
      part: 'path',
      text: 'caf\u00e9$$^',
      character: '\u00e9',
      suggestion: 'ada/cafe/web',
    },
  ],
  [
    'whale🐳:1',
    {
      kind: 'bad-character',
      part: 'path',
      text: 'whale🐳',
      character: '🐳',
      suggestion: 'whale:1',
    },
  ],
  // Tags and digests.
  ['web:-x', { kind: 'bad-tag', tag: '-x', suggestion: 'web:x' }],
  ['web:.x', { kind: 'bad-tag', tag: '.x', suggestion: 'web:x' }],
  [
    'web:in~valid',
    {
      kind: 'bad-character',
      part: 'tag',
      text: 'in~valid',
      character: '~',
      suggestion: 'web:in-valid',
    },
  ],
  [
    'web:a:b',
    { kind: 'bad-character', part: 'tag', text: 'a:b', character: ':', suggestion: 'web:a-b' },
  ],
  ['web@bad', { kind: 'bad-digest', digest: 'bad', reason: 'format' }],
  ['web@sha256:', { kind: 'bad-digest', digest: 'sha256:', reason: 'format' }],
  [`web@${SHA256}:1`, { kind: 'bad-digest', digest: `${SHA256}:1`, reason: 'format' }],
  ['web@sha256:badbad', { kind: 'bad-digest', digest: 'sha256:badbad', reason: 'length' }],
  [
    `web@${SHA256.slice(0, -1)}`,
    { kind: 'bad-digest', digest: SHA256.slice(0, -1), reason: 'length' },
  ],
  [`web@${SHA256}0`, { kind: 'bad-digest', digest: `${SHA256}0`, reason: 'length' }],
  [
    `web@sha256:${'g'.repeat(64)}`,
    { kind: 'bad-digest', digest: `sha256:${'g'.repeat(64)}`, reason: 'format' },
  ],
  [
    `web@SHA256:${HEX64}`,
    {
      kind: 'bad-digest',
      digest: `SHA256:${HEX64}`,
      reason: 'upper-case',
      suggestion: `web@sha256:${HEX64}`,
    },
  ],
  [`web@sha512:${HEX64}`, { kind: 'bad-digest', digest: `sha512:${HEX64}`, reason: 'length' }],
  [`web@md5:${HEX64}`, { kind: 'bad-digest', digest: `md5:${HEX64}`, reason: 'algorithm' }],
  [
    `web@sha256:${HEX64.toUpperCase()}`,
    {
      kind: 'bad-digest',
      digest: `sha256:${HEX64.toUpperCase()}`,
      reason: 'upper-case',
      suggestion: `web@sha256:${HEX64}`,
    },
  ],
  // Lengths.
  [`ghcr.io/${'a'.repeat(256)}`, { kind: 'too-long', part: 'path', length: 256, limit: 255 }],
  [`${'a/'.repeat(128)}a`, { kind: 'too-long', part: 'path', length: 257, limit: 255 }],
  ['a'.repeat(248), { kind: 'too-long', part: 'path', length: 256, limit: 255 }],
  [`web:${'t'.repeat(129)}`, { kind: 'too-long', part: 'tag', length: 129, limit: 128 }],
  [`${'h.'.repeat(128)}h/web`, { kind: 'too-long', part: 'host', length: 257, limit: 255 }],
  ['a'.repeat(1_025), { kind: 'too-long', part: 'reference', length: 1_025, limit: 1_024 }],
];
