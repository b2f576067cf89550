// A failed push as plain text, for someone who is asked for help. Secrets are not its business: the
// caller takes them out (scrub-secrets.ts), and only then makes it short: half a secret is not known.
import type { EngineState } from '../engine/engine';
import type { Push } from './push';
import { pushTotals } from './totals';
import { transcript } from './transcript';

const LAST_LINES = 30;
const MOST = 60_000;

export interface ReportContext {
  /** `0.1.0`. */
  version: string;
  /** `Linux 6.1.0 x64, Electron 45.4.1`. */
  system: string;
  engine: EngineState;
}

export function failureReport(push: Push, { version, system, engine }: ReportContext): string {
  const { counts } = pushTotals(push);
  const retries = push.layers.reduce((sum, layer) => sum + layer.retries, 0);
  const log = transcript(push);
  return [
    'Slipway: report of a push that did not arrive',
    '',
    `Slipway   ${version}`,
    `System    ${system}`,
    `Engine    ${describeEngine(engine)}`,
    `Push      ${push.reference}`,
    `State     ${push.state}${push.cancelling ? ', cancelling' : ''}`,
    `Queued    ${moment(push.queuedAt)}`,
    `Started   ${moment(push.startedAt)}`,
    `Ended     ${moment(push.endedAt)}`,
    `Layers    ${String(counts.done)} of ${String(counts.total)} there, ${String(retries)} retries`,
    `Error     ${push.error?.kind ?? 'none'}`,
    '',
    'What was said:',
    ...indented(push.error?.raw || '(nothing)'),
    '',
    `Last lines of the log (${String(Math.min(LAST_LINES, log.length))} of ${String(log.length)}):`,
    ...log.slice(-LAST_LINES).flatMap(indented),
  ].join('\n');
}

/** Fits IPC and a chat. */
export function shortReport(report: string): string {
  return report.length <= MOST ? report : `${report.slice(0, MOST)}\n(cut)`;
}

/** The one in use now: mostly the one that pushed. */
function describeEngine(engine: EngineState): string {
  switch (engine.kind) {
    case 'connected':
      return `${engine.name} ${engine.version}, image store: ${engine.store}`;
    case 'connecting':
      return 'not connected yet';
    case 'unreachable':
      return `not reachable: ${engine.error.kind}`;
  }
}

function moment(time: number | undefined): string {
  return time === undefined ? 'never' : new Date(time).toISOString();
}

function indented(text: string): string[] {
  return text.split(/\r?\n/).map((line) => `    ${line}`);
}
