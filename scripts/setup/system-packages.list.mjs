// The Debian and Ubuntu packages Slipway and its lab stand on. Of several names the first the
// machine knows counts: newer releases renamed some libraries.

/** What Electron's window needs. */
export const windowPackages = [
  'fonts-dejavu-core',
  'libnss3',
  'libgbm1',
  'libxss1',
  'libdrm2',
  'libxkbcommon0',
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
];

/** The lab's keyring, and its screen where there is none. */
export const desktopPackages = ['dbus', 'dbus-bin', 'gnome-keyring', 'xvfb'];

/** The lab's engine and registry. Only root can run the engine. */
export const enginePackages = [
  'docker.io',
  'docker-registry',
  'apache2-utils',
  'openssl',
  'iproute2',
  'ca-certificates',
];

/** The engines of `npm run test:engines` beside the lab's own. Only root can run them. */
export const otherEnginePackages = ['podman', 'debootstrap', 'debian-archive-keyring'];
