// Who may import whom: the table of ARCHITECTURE.md, as lint. Everything not allowed is an error.

/** File → room. The first match wins, so the exceptions come first. */
const rooms = [
  ['test', '**/*.test.{ts,tsx}'],
  ['config', '*.config.mts'],
  ['contract-names', 'app/ipc/channels.ts'],
  ['app', 'app/**'],
  ['preload', 'main/preload.ts'],
  ['keychain', 'main/credentials/keychain-process.ts'],
  ['main-electron', ['main/index.ts', 'main/shell/**', 'main/ipc/**']],
  ['engine', 'main/engine/**'],
  ['main', 'main/**'],
  ['bridge', 'renderer/bridge.ts'],
  ['stores', 'renderer/stores/**'],
  ['ui', 'renderer/ui/**'],
  ['renderer', 'renderer/**'],
  ['lab', 'lab/**'],
  ['outside', ['e2e/**', 'bench/**']],
];

/** Room → rooms of ours it may import. */
const rows = {
  'contract-names': [],
  app: ['contract-names'],
  preload: ['contract-names'],
  keychain: [],
  engine: ['app'],
  main: ['app', 'contract-names', 'keychain', 'engine', 'main-electron'],
  'main-electron': ['app', 'contract-names', 'keychain', 'engine', 'main'],
  bridge: ['app', 'contract-names'],
  ui: ['app'],
  stores: ['app', 'contract-names', 'bridge'],
  renderer: ['app', 'ui', 'stores'],
  lab: [],
  outside: ['lab', 'app', 'contract-names'],
};

/** Packages only these rooms may import. Rooms not named here may import any other package. */
const keepers = {
  electron: ['preload', 'main-electron'],
  'electron-*': ['main-electron'],
  dockerode: ['engine'],
  '@napi-rs/keyring': ['keychain'],
};

const category = (name) => ({ file: { categories: name } });
const allRooms = Object.keys(rows);

export const boundaries = {
  settings: {
    'boundaries/files': rooms.map(([name, pattern]) => ({ category: name, pattern })),
    'boundaries/files-single-match': true,
  },
  policies: [
    ...allRooms.map((name) => ({
      from: category(name),
      allow: { to: { file: { categories: { anyOf: [name, ...rows[name]] } } } },
    })),
    // A test may look at anything of ours.
    {
      from: { file: { categories: { anyOf: ['test', 'config'] } } },
      allow: { to: { module: { origin: 'local' } } },
    },
    // Packages and Node: everyone but app, which is pure, and the window, which has no Node.
    {
      from: { file: { categories: { noneOf: ['app', 'contract-names'] } } },
      allow: { to: { module: { origin: 'external' } } },
    },
    { from: category('app'), allow: { to: { module: { origin: 'external', source: 'zod' } } } },
    {
      from: {
        file: {
          categories: {
            noneOf: ['app', 'contract-names', 'bridge', 'stores', 'ui', 'renderer', 'preload'],
          },
        },
      },
      allow: { to: { module: { origin: 'core' } } },
    },
    ...Object.entries(keepers).map(([source, keeping]) => ({
      from: { file: { categories: { noneOf: [...keeping, 'test', 'config', 'lab', 'outside'] } } },
      disallow: { to: { module: { origin: 'external', source } }, dependency: { kind: 'value' } },
    })),
  ],
};
