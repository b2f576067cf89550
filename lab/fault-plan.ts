import { EventEmitter, once } from 'node:events';
import { Pace } from './pace';

export type Fault =
  /** Answers in the registry's place: at once, or when so much of an upload has come. */
  | {
      kind: 'answer';
      status: number;
      body?: string;
      headers?: Readonly<Record<string, string>>;
      afterBytes?: number;
    }
  /** Breaks the connection once so much of an upload has come: with an RST, or as if all were well. */
  | { kind: 'cut'; afterBytes: number; how: 'reset' | 'close' }
  /** Takes no more of an upload, and says nothing, until healed. */
  | { kind: 'stall'; afterBytes: number }
  /** Uploads share so many bytes a second. */
  | { kind: 'slow'; bytesPerSecond: number }
  | { kind: 'late'; ms: number };

export interface Step {
  readonly fault: Fault;
  /** Any, unless given. */
  readonly method?: string;
  readonly path?: RegExp;
  /** How many requests it is for; all that fit, unless given. */
  readonly times?: number;
}

/** What a registry says when it refuses, in the form of distribution's specification. */
export function refusal(status: number, code: string, message: string): Fault {
  const body = JSON.stringify({ errors: [{ code, message }] });
  return { kind: 'answer', status, body, headers: { 'content-type': 'application/json' } };
}

/** Which requests still meet which fault. */
export class FaultPlan {
  private steps: { step: Step; left: number }[] = [];
  private readonly paces = new Map<Fault, Pace>();
  private readonly news = new EventEmitter().setMaxListeners(0);

  add(step: Step): void {
    this.steps.push({ step, left: step.times ?? Infinity });
  }

  heal(): void {
    this.steps = [];
    for (const pace of this.paces.values()) pace.set(undefined);
    this.news.emit('healed');
  }

  /** Until the next `heal`. */
  async healed(): Promise<void> {
    await once(this.news, 'healed');
  }

  /** Counts the request. */
  next(method: string, path: string): Fault | undefined {
    const found = this.steps.find(
      ({ step, left }) =>
        left > 0 &&
        (step.method === undefined || step.method === method) &&
        (step.path === undefined || step.path.test(path)),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.step.fault;
  }

  /** One for all requests that meet the same fault. */
  pace(fault: Extract<Fault, { kind: 'slow' }>): Pace {
    const known = this.paces.get(fault);
    if (known !== undefined) return known;
    const pace = new Pace();
    pace.set(fault.bytesPerSecond);
    this.paces.set(fault, pace);
    return pace;
  }
}
