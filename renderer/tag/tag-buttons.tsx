import { Button } from '../ui/button';
import type { Tagging } from './use-tagging';

export interface TagButtonsProps {
  /** What the user came to do: that button is the last and the one Enter presses. */
  verb: 'tag' | 'push';
  /** Id of the form that Enter submits. */
  form: string;
  mayTag: boolean;
  mayPush: boolean;
  tagging: Pick<Tagging, 'busy' | 'tag' | 'push'>;
}

export function TagButtons({ verb, form, mayTag, mayPush, tagging }: TagButtonsProps) {
  const { busy, tag, push } = tagging;
  const tagIt = { isDisabled: !mayTag, isPending: busy === 'tag' };
  const pushIt = { isDisabled: !mayPush, isPending: busy === 'push' };
  const main = { variant: 'signal', type: 'submit', form } as const;
  return verb === 'tag' ? (
    <>
      <Button {...pushIt} onPress={() => void push()}>
        Tag and push
      </Button>
      <Button {...tagIt} {...main}>
        Tag image
      </Button>
    </>
  ) : (
    <>
      <Button {...tagIt} onPress={() => void tag()}>
        Tag only
      </Button>
      <Button {...pushIt} {...main}>
        Tag and push
      </Button>
    </>
  );
}
