// A computer with no network but its own: a command runs where loopback is all there is, beside a
// wire that leads nowhere and counts what is sent out on it, questions for names included.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, inOwnMounts } from './own-mounts';
import { plainEnvironment } from './program';

export interface LeftTheRoom {
  /** Of the command; null when it was killed. */
  readonly code: number | null;
  /** All it printed. */
  readonly output: string;
  /** Packets that were meant for somewhere else than this computer. */
  readonly sent: number;
}

// Addresses for documentation (RFC 5737, RFC 3849). Without ARP, multicast and addresses made up by
// the kernel nothing is sent that nobody asked for. Containers of an engine have a way out, too. A
// kernel without IPv6 has one way out less.
const ROOM = `
set -e
ip link set lo up
ip link add beyond type veth peer name void
for end in beyond void; do
  ip link set $end addrgenmode none || true
  ip link set $end arp off multicast off
  ip link set $end up
done
ip address add 192.0.2.2/24 dev beyond
ip route add default via 192.0.2.1 dev beyond
ip -6 address add 2001:db8::2/128 dev lo nodad || true
ip -6 route add default dev beyond || true
echo 1 > /proc/sys/net/ipv4/ip_forward
counted=$1
shift
set +e
"$@"
code=$?
ip -json -stats link show dev beyond > "$counted"
exit $code
`;

/** As root on Linux. @param folder of the lab's, for what is needed meanwhile. */
export async function inClosedRoom(
  folder: string,
  command: Command,
  env: Readonly<Record<string, string>> = {},
): Promise<LeftTheRoom> {
  const own = mkdtempSync(join(folder, 'closed-room-'));
  const resolver = join(own, 'resolv.conf');
  const counted = join(own, 'counted.json');
  writeFileSync(resolver, 'nameserver 192.0.2.53\n');
  const [program, ...args] = inOwnMounts(
    [{ at: '/etc/resolv.conf', from: resolver }],
    ['unshare', '--net', 'sh', '-c', ROOM, 'sh', counted, ...command],
  );
  const options = { env: { ...plainEnvironment(), TMPDIR: tmpdir(), ...env }, maxBuffer: 2 ** 26 };
  const { code, output } = await new Promise<Omit<LeftTheRoom, 'sent'>>((resolve) => {
    const child = execFile(program, args, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, output: `${stdout}${stderr}` });
    });
  });
  return { code, output, sent: packetsIn(counted, output) };
}

function packetsIn(file: string, output: string): number {
  try {
    const [link] = JSON.parse(readFileSync(file, 'utf8')) as [Statistics];
    return link.stats64.tx.packets;
  } catch (cause) {
    throw new Error(`The room could not be closed:\n${output}`, { cause });
  }
}

/** Of what `ip` prints. */
interface Statistics {
  readonly stats64: { readonly tx: { readonly packets: number } };
}
