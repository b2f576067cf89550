import { Button } from '../ui/button';
import type { Tagging } from './use-tagging';

export interface TagButtonsProps {
  /** What the user came to do: that button is the last and the one Enter presses. */
  verb: 'tag' | 'push';
  /** Id of the form that Enter submits. */
  form: string;
  mayTag: boolean;
  mayPush: boolean;
  /** The image has every name that is asked for: there is nothing to tag. */
  isNamed: boolean;
  tagging: Pick<Tagging, 'busy' | 'tag' | 'push'>;
}

export function TagButtons(props: TagButtonsProps) {
  const { verb, form, mayTag, mayPush, isNamed, tagging } = props;
  const { busy, tag, push } = tagging;
  const pushWords = isNamed ? 'Push' : 'Tag and push';
  const tagIt = { isDisabled: !mayTag, isPending: busy === 'tag' };
  const pushIt = { isDisabled: !mayPush, isPending: busy === 'push' };
  const main = { variant: 'signal', type: 'submit', form } as const;
  return verb === 'tag' ? (
    <>
      <Button {...pushIt} onPress={() => void push()}>
        {pushWords}
      </Button>
      <Button {...tagIt} {...main}>
        Tag image
      </Button>
    </>
  ) : (
    <>
      {isNamed ? null : (
        <Button {...tagIt} onPress={() => void tag()}>
          Tag only
        </Button>
      )}
      <Button {...pushIt} {...main}>
        {pushWords}
      </Button>
    </>
  );
}
