// The push stream of an engine that reports on every unfinished layer ten times a second, as the
// containerd store does, here spread evenly: harder on the reader than its bursts.
import type { ServerResponse } from 'node:http';

const LINES_PER_TICK = 5;
/** Each layer is spoken of this often before it is pushed, its bytes growing by one step. */
const STEP_BYTES = 4_000;

export interface Replay {
  readonly layers: number;
  readonly linesPerSecond: number;
  readonly seconds: number;
}

export interface ReplayedPush {
  /** Milliseconds since the Unix epoch at which step `n` of the last layer was sent, by `n`. */
  readonly sentAt: readonly number[];
  readonly steps: number;
  /** Answers a push with the whole stream, in its own time. */
  send(response: ServerResponse): void;
  /** Leaves out what is still to come of the layers' bytes. */
  finish(): void;
}

/** @param ids of the layers, as the engine names them. */
export function replayPush({ layers, linesPerSecond, seconds }: Replay, ids: readonly string[]) {
  const steps = Math.floor((linesPerSecond * seconds) / layers);
  const total = steps * STEP_BYTES;
  const sentAt: number[] = [];
  let isCut = false;
  const line = (value: object) => `${JSON.stringify(value)}\r\n`;

  const send = (response: ServerResponse) => {
    response.write(line({ status: 'The push refers to repository [localhost:1/ada/storm]' }));
    for (const id of ids) response.write(line({ status: 'Preparing', progressDetail: {}, id }));
    const start = performance.now();
    let lines = 0;
    const tick = () => {
      const due = Math.min(
        steps * layers,
        Math.floor(((performance.now() - start) / 1_000) * linesPerSecond),
      );
      let text = '';
      for (; lines < due; lines += 1) {
        const step = Math.floor(lines / layers) + 1;
        if (lines % layers === layers - 1) sentAt[step] = Date.now();
        const progressDetail = { current: step * STEP_BYTES, total };
        text += line({ status: 'Pushing', progressDetail, id: ids[lines % layers] });
      }
      if (text !== '') response.write(text);
      if (lines < steps * layers && !isCut) {
        setTimeout(tick, (LINES_PER_TICK / linesPerSecond) * 1_000);
        return;
      }
      for (const id of ids) response.write(line({ status: 'Pushed', progressDetail: {}, id }));
      const digest = `sha256:${'5'.repeat(64)}`;
      response.write(line({ status: `v1: digest: ${digest} size: 9999` }));
      response.end(line({ aux: { Tag: 'v1', Digest: digest, Size: 9_999 } }));
    };
    tick();
  };
  const finish = () => {
    isCut = true;
  };
  return { sentAt, steps, send, finish } satisfies ReplayedPush;
}
