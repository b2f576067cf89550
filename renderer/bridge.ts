// The only user of window.slipway. Stores speak to main through here, typed by the contract.
import type { CommandName, EventName, SlipwayBridge } from '../app/ipc/channels';
import type { Answer, EventPayload, Request } from '../app/ipc/contract';
import { err } from '../app/result';

declare global {
  interface Window {
    readonly slipway: SlipwayBridge;
  }
}

/** Never rejects: a bridge that breaks is an `unexpected` error like any other. */
export async function invoke<C extends CommandName>(
  command: C,
  request: Request<C>,
): Promise<Answer<C>> {
  try {
    // Main answers in the contract's shape, and checks that it does.
    return (await window.slipway.invoke(command, request)) as Answer<C>;
  } catch (cause) {
    return err({ kind: 'unexpected', raw: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** `images.load` for a file dropped on the window: only preload knows where it lies. */
export async function loadFile(file: File): Promise<Answer<'images.load'>> {
  try {
    return (await window.slipway.loadFile(file)) as Answer<'images.load'>;
  } catch (cause) {
    return err({ kind: 'unexpected', raw: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** @returns an unsubscribe function. */
export function on<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.slipway.subscribe(event, (payload) => {
    listener(payload as EventPayload<E>);
  });
}
