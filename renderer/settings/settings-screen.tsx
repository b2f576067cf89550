import { PushSection } from './push-section';
import './settings-screen.css';

/** What can be set, a section a subject. What belongs to one act is asked where it is done. */
export function SettingsScreen() {
  return (
    <div className="settings">
      <h1>Settings</h1>
      <PushSection />
    </div>
  );
}
