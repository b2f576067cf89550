// Nobody loses a push by closing the window: while one is under way, leaving asks first.

export interface QuitQuestion {
  message: string;
  detail: string;
}

interface Leaving {
  preventDefault(): void;
}

export function createQuitGuard(options: {
  /** Undefined when nothing would be lost. */
  question: () => QuitQuestion | undefined;
  /** @returns whether to quit. Rejects when nobody could be asked. */
  ask: (question: QuitQuestion) => Promise<boolean>;
  quit: () => void;
}) {
  const { question, ask, quit } = options;
  let isAgreed = false;
  let isAsking = false;

  const leave = () => {
    isAgreed = true;
    quit();
  };

  const guard = (event: Leaving) => {
    const asked = isAgreed ? undefined : question();
    if (asked === undefined) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    ask(asked)
      .then((quits) => {
        if (quits) leave();
      }, leave)
      .finally(() => {
        isAsking = false;
      });
  };

  return {
    /** Holds back a quit, or the closing of a window that would be one. */
    guard,
    /** Quits unasked: for signals, which nobody may be there to answer for. */
    leave,
  };
}
