import { randomInt } from 'node:crypto';

/** Easy to say aloud in a classroom; 5000 is left to AirPlay on macOS and to everyone's own registry. */
const FAVOURITES = [5050, 5051, 5052, 5055];
/** IANA's dynamic ports. */
const DYNAMIC = { from: 49_152, to: 65_535 };
const GUESSES = 6;

/** Ports to try in turn: whether one is free is for the engine to say, on whose computer it will be. */
export function freePorts(): number[] {
  const guesses = Array.from({ length: GUESSES }, () => randomInt(DYNAMIC.from, DYNAMIC.to));
  return [...FAVOURITES, ...guesses];
}
