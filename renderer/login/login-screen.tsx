import { useRef } from 'react';
import { Harbour } from './harbour';
import { PracticeHelp } from './practice-help';
import { hostOf, PRACTICE } from './sign-in-draft';
import { SignInForm } from './sign-in-form';
import { SignInHelp } from './sign-in-help';
import { useSignIn } from './use-sign-in';
import './login-screen.css';

export function LoginScreen({ host }: { host: string | undefined }) {
  const hostRef = useRef<HTMLInputElement>(null);
  const usernameRef = useRef<HTMLInputElement>(null);
  const secretRef = useRef<HTMLInputElement>(null);
  const fields = { host: hostRef, username: usernameRef, secret: secretRef };
  const form = useSignIn(host, fields);
  return (
    <div className="login">
      <div className="login-card">
        <SignInForm form={form} fields={fields} />
        <aside className="login-aside" aria-label="Help with signing in">
          <Harbour />
          {form.draft.choice === PRACTICE ? (
            <PracticeHelp />
          ) : (
            <SignInHelp host={hostOf(form.draft)} />
          )}
        </aside>
      </div>
    </div>
  );
}
