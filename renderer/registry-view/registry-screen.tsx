import { PracticeStrip } from '../practice/practice-strip';
import { useSession } from '../stores/session';
import { NoRegistry } from './no-registry';
import './registry-screen.css';

/** What the registries one is signed in to hold. */
export function RegistryScreen() {
  const accounts = useSession(({ session }) => session?.accounts);
  return (
    <div className="registry-screen">
      <header className="registry-head">
        <h1>Registry</h1>
      </header>
      <PracticeStrip />
      {accounts?.length === 0 ? <NoRegistry /> : null}
    </div>
  );
}
