// Names Docker takes and what it makes of them, for reference.test.ts.

export const SHA256 = `sha256:${'0123456789abcdef'.repeat(4)}`;
export const SHA512 = `sha512:${'0123456789abcdef'.repeat(8)}`;
export const HEX64 = 'c0ffee00'.repeat(8);

/** What is typed, its full form, and the short form where it is not the text itself. */
export const VALID: readonly [text: string, full: string, familiar?: string][] = [
  // Docker Hub, where the host is left out and official images have no namespace.
  ['ubuntu', 'docker.io/library/ubuntu'],
  ['ubuntu:24.04', 'docker.io/library/ubuntu:24.04'],
  ['ada/web', 'docker.io/ada/web'],
  ['ada/web:v1', 'docker.io/ada/web:v1'],
  ['library/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
  ['docker.io/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
  ['docker.io/library/ubuntu', 'docker.io/library/ubuntu', 'ubuntu'],
  ['docker.io/ada/web', 'docker.io/ada/web', 'ada/web'],
  ['index.docker.io/ubuntu:1', 'docker.io/library/ubuntu:1', 'ubuntu:1'],
  ['index.docker.io/ada/web', 'docker.io/ada/web', 'ada/web'],
  ['index.docker.io', 'docker.io/library/index.docker.io'],
  ['library/deep/er', 'docker.io/library/deep/er'],
  ['ada/library', 'docker.io/ada/library'],
  ['library', 'docker.io/library/library'],
  ['team_x/web', 'docker.io/team_x/web'],
  // A first element is a host by its looks alone.
  ['ghcr.io/ada/web', 'ghcr.io/ada/web'],
  ['ghcr.io/web', 'ghcr.io/web'],
  ['localhost/web', 'localhost/web'],
  ['localhost:5000/web:dev', 'localhost:5000/web:dev'],
  ['box:5000/web', 'box:5000/web'],
  ['Ada/web', 'Ada/web'],
  ['LOCALHOST/web', 'LOCALHOST/web'],
  ['docker.io:443/ada/web', 'docker.io:443/ada/web'],
  ['index.docker.io:443/ada/web', 'index.docker.io:443/ada/web'],
  ['Docker.io/ada/web', 'Docker.io/ada/web'],
  ['Registry.Example.COM/ada/web', 'Registry.Example.COM/ada/web'],
  ['a.b/web', 'a.b/web'],
  ['0.1-2.x/web', '0.1-2.x/web'],
  ['box:0/web', 'box:0/web'],
  ['127.0.0.1/web', '127.0.0.1/web'],
  ['10.0.0.7:8/a/b/c/d:e', '10.0.0.7:8/a/b/c/d:e'],
  ['a--b.xn--n3h.example/web', 'a--b.xn--n3h.example/web'],
  ['[::1]/web', '[::1]/web'],
  ['[::1]:5000/web:tag', '[::1]:5000/web:tag'],
  [`[2001:DB8::]:5000/a/b@${SHA256}`, `[2001:DB8::]:5000/a/b@${SHA256}`],
  ['[2001:db8:1:2:3:4:5:6]/web', '[2001:db8:1:2:3:4:5:6]/web'],
  // Upstream leaves these to the connection.
  ['[fd0012]:99999/web', '[fd0012]:99999/web'],
  ['192.168.1.300/web', '192.168.1.300/web'],
  // Without a slash there is no host, and what follows the colon is a tag.
  ['localhost', 'docker.io/library/localhost'],
  ['localhost:5000', 'docker.io/library/localhost:5000'],
  ['example.com:5000', 'docker.io/library/example.com:5000'],
  ['under_score.example:80', 'docker.io/library/under_score.example:80'],
  [`localhost:5000@${SHA256}`, `docker.io/library/localhost:5000@${SHA256}`],
  // Separators in a path.
  ['ghcr.io/a.b_c__d-e--f---g/h', 'ghcr.io/a.b_c__d-e--f---g/h'],
  ['0/1', 'docker.io/0/1'],
  ['ghcr.io/a------b/0__9', 'ghcr.io/a------b/0__9'],
  // Tags and digests.
  ['web:Mixed_Case.1-x', 'docker.io/library/web:Mixed_Case.1-x'],
  ['web:_', 'docker.io/library/web:_'],
  ['web:0', 'docker.io/library/web:0'],
  ['web:A', 'docker.io/library/web:A'],
  ['web:v1.-_', 'docker.io/library/web:v1.-_'],
  [`web:${'t'.repeat(128)}`, `docker.io/library/web:${'t'.repeat(128)}`],
  [`web@${SHA256}`, `docker.io/library/web@${SHA256}`],
  [`web:1@${SHA256}`, `docker.io/library/web:1@${SHA256}`],
  [`web@${SHA512}`, `docker.io/library/web@${SHA512}`],
  [`web@sha384:${'ab'.repeat(48)}`, `docker.io/library/web@sha384:${'ab'.repeat(48)}`],
  // Lengths: 255 counts slashes and the namespace Docker adds, and nothing else.
  [`ghcr.io/${'a'.repeat(255)}:t`, `ghcr.io/${'a'.repeat(255)}:t`],
  [`ghcr.io/${'a/'.repeat(127)}a`, `ghcr.io/${'a/'.repeat(127)}a`],
  [`${'h.'.repeat(127)}h/${'a'.repeat(255)}`, `${'h.'.repeat(127)}h/${'a'.repeat(255)}`],
  ['a'.repeat(247), `docker.io/library/${'a'.repeat(247)}`],
  // Near an image id, but not one. Short forms that would be read as something else stay long.
  [HEX64.slice(1), `docker.io/library/${HEX64.slice(1)}`],
  [`${HEX64}a`, `docker.io/library/${HEX64}a`],
  [`${HEX64}:1`, `docker.io/library/${HEX64}:1`],
  [`${HEX64}@${SHA256}`, `docker.io/library/${HEX64}@${SHA256}`],
  [`docker.io/${HEX64}`, `docker.io/library/${HEX64}`, `docker.io/library/${HEX64}`],
  [
    `library/sha256:${HEX64}`,
    `docker.io/library/sha256:${HEX64}`,
    `docker.io/library/sha256:${HEX64}`,
  ],
  ['docker.io/foo.bar/web', 'docker.io/foo.bar/web'],
  ['docker.io/localhost/web', 'docker.io/localhost/web'],
  ['docker.io/docker.io/web', 'docker.io/docker.io/web'],
  ['docker.io/library/foo.bar', 'docker.io/library/foo.bar', 'foo.bar'],
];
