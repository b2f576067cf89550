// What an engine would leave in /run, /dev/shm or /var/lib, or needs mounted, is seen by it alone and
// is gone when its last process ends: whoever kills it need not unmount anything.
export type Mount =
  /** A tmpfs; of so many bytes, where it must not grow. */
  | { readonly at: string; readonly empty: true; readonly bytes?: number }
  | { readonly at: string; readonly from: string };

export type Command = readonly [string, ...string[]];

/** `command`, in a mount namespace of its own with these mounts made in order. As root on Linux. */
export function inOwnMounts(mounts: readonly Mount[], command: Command): Command {
  const lines = mounts.map((mount) =>
    'empty' in mount
      ? `mount -t tmpfs -o mode=755${sizeOf(mount.bytes)} none ${quoted(mount.at)}`
      : `mount --rbind ${quoted(mount.from)} ${quoted(mount.at)}`,
  );
  const script = ['set -e', ...lines, 'exec "$@"'].join('\n');
  return ['unshare', '--mount', '--propagation=private', 'sh', '-c', script, 'sh', ...command];
}

function sizeOf(bytes: number | undefined): string {
  return bytes === undefined ? '' : `,size=${String(bytes)}`;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
