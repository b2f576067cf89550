/** Beside the fields of the practice registry: what it is for. */
export function PracticeHelp() {
  return (
    <>
      <section className="login-help">
        <h2>No account yet? None needed</h2>
        <p>
          This registry is yours alone. Tag, push and pull work as they do at Docker Hub, and
          nothing goes to the internet.
        </p>
      </section>
      <section className="login-help">
        <h2>Stop it, wipe it</h2>
        <p>
          What you push stays in a volume of Docker’s until you wipe it, on the Registry screen.
        </p>
      </section>
    </>
  );
}
