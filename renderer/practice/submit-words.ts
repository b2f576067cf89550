import type { PracticeState } from '../../app/practice/practice';

/** On the button that sets the practice registry up. */
export function submitWords(practice: PracticeState, isDone = false): string {
  if (isDone) return 'Continue';
  switch (practice.kind) {
    case 'running':
      return 'Use this account';
    case 'stopped':
      return 'Start it again';
    case 'unknown':
    case 'absent':
    case 'busy':
      return 'Start practice registry';
  }
}
