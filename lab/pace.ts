import { setTimeout as pause } from 'node:timers/promises';

/** Hands out the line's bytes in the order they are asked for. */
export class Pace {
  private bytesPerSecond: number | undefined;
  private freeAt = 0;

  set(bytesPerSecond: number | undefined): void {
    this.bytesPerSecond = bytesPerSecond;
    this.freeAt = Date.now();
  }

  /** Small enough that a change of speed is felt at once. */
  slice(): number {
    const rate = this.bytesPerSecond;
    return rate === undefined ? Infinity : Math.max(1, Math.ceil(rate / 25));
  }

  async take(bytes: number): Promise<void> {
    while (this.bytesPerSecond === 0) await pause(50);
    if (this.bytesPerSecond === undefined) return;
    const from = Math.max(Date.now(), this.freeAt);
    this.freeAt = from + (bytes / this.bytesPerSecond) * 1000;
    const wait = from - Date.now();
    if (wait > 0) await pause(wait);
  }
}
