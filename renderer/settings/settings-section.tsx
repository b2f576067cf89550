import { type ReactNode, useId } from 'react';

/** One subject of the settings, under its heading. */
export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="settings-card">{children}</div>
    </section>
  );
}
