import { ExternalLink } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import './link-button.css';

export interface LinkButtonProps {
  children: string;
  /** Marks it as one that opens the browser. */
  isExternal?: boolean;
  onPress: () => void;
}

/** Looks like a link; the window itself never goes anywhere. */
export function LinkButton({ children, isExternal = false, onPress }: LinkButtonProps) {
  return (
    <Button className="link-button" onPress={onPress}>
      {children}
      {isExternal ? <ExternalLink aria-hidden="true" /> : null}
    </Button>
  );
}
