/** The six steps of the lab page, in its order. */
export const STEP_IDS = ['account', 'sign-in', 'tag', 'push', 'look', 'pull'] as const;
export type StepId = (typeof STEP_IDS)[number];
