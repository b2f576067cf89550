// Where the user was going when a sign-in came in between: a draft, or a push that needs one.
import { startPush } from './pushes';
import { show, showTagging, useView } from './view';

/** On with what led to the sign-in screen; to the images where nothing did. */
export async function continueAfterSignIn(): Promise<void> {
  const { view } = useView.getState();
  const then = view.kind === 'sign-in' ? view.then : undefined;
  switch (then?.kind) {
    case undefined:
      show({ kind: 'images' });
      return;
    case 'tag':
      show({ kind: 'images' });
      showTagging(then.request);
      return;
    case 'push': {
      // First back to the push: where it cannot start, its board offers to push again.
      const board = { kind: 'push', pushId: then.pushId } as const;
      show(board);
      const answer = await startPush(then.imageId, then.reference);
      if (answer.ok && useView.getState().view === board) {
        show({ kind: 'push', pushId: answer.value.pushId });
      }
    }
  }
}
