// Outlives whoever started the lab: when its standard input closes, for whatever reason, it ends
// every process of the lab and removes everything the lab put on this machine. Then it ends too.
import { removeBorrowed } from './borrowed.mjs';
import { removeLeftovers } from './leftovers.mjs';
import { endProcesses, labProcesses, socketsOf } from './processes.mjs';

const folder = process.argv[2];
if (!folder?.includes('slipway-lab-')) throw new Error('Which lab?');

let started = false;
async function cleanUp() {
  if (started) return;
  started = true;
  const sockets = socketsOf(labProcesses(folder));
  await removeBorrowed(folder);
  const alive = await endProcesses(folder);
  const left = await removeLeftovers(folder, sockets);
  const report = [...alive.map((pid) => `process ${pid}`), ...left];
  if (report.length > 0) process.stderr.write(`${report.join('\n')}\n`);
  process.exit(report.length > 0 ? 1 : 0);
}

process.stderr.on('error', () => {});
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
process.on('SIGTERM', cleanUp);
process.stdin.on('end', cleanUp).on('close', cleanUp).on('error', cleanUp).resume();
