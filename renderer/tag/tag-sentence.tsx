import { ArrowRight } from 'lucide-react';
import { type Draft, type DraftName, nameSoFar } from './draft';
import { tagsOf } from './tags';
import './tag-sentence.css';

export interface TagSentenceProps {
  source: string;
  draft: Draft;
  /** None while something is wrong. */
  names: readonly DraftName[];
  /** The image is called that already. */
  isNamed: boolean;
}

/** From → to, and what tagging is; the name alone where there is nothing to tag. */
export function TagSentence({ source, draft, names, isNamed }: TagSentenceProps) {
  const [first, ...others] = names;
  if (first && isNamed) {
    return (
      <>
        <p className="tag-sentence">
          <code className="tag-name" data-target="right">
            {first.full}
          </code>
        </p>
        <p className="tag-lesson">
          The image has this name already, and the name says where it goes: registry, namespace,
          repository, tag. Change a part of it, and that is one more name for the same image.
        </p>
      </>
    );
  }
  return (
    <>
      <p className="tag-sentence">
        <code className="tag-name">{source}</code>
        <span className="tag-to">
          <ArrowRight className="tag-arrow" role="img" aria-label="to" />
          <code className="tag-name" data-target={first === undefined ? 'wrong' : 'right'}>
            {first?.full ?? nameSoFar(draft)}
          </code>
        </span>
        {others.map(({ full }, at) => (
          <code key={full} className="tag-name" data-target="right">
            :{tagsOf(draft.tag)[at + 1]}
          </code>
        ))}
      </p>
      <p className="tag-lesson">
        A tag is one more name for the same image, and the name says where it goes: registry,
        namespace, repository, tag. Nothing is copied.
      </p>
    </>
  );
}
