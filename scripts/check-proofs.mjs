// `npm run check-proofs -- FOLDER`: asks the registry for every digest that attendees say they pushed.
// Plain Node, nothing to install: an instructor runs it on whatever is at hand.
import { parseArgs } from 'node:util';
import { askRegistry } from './proofs/ask-registry.mjs';
import { readProofs } from './proofs/read-proofs.mjs';
import { readSecret } from './proofs/read-secret.mjs';

const USAGE = `npm run check-proofs -- FOLDER [--registry HOST [--user NAME]] [--plain-http]

  FOLDER        where the *.proof.json files lie
  --registry    the only registry proofs count for; none other is asked
  --user        sign in there; the password is asked for, or read from standard input
  --plain-http  the registry is not on this computer and has no https
`;

const HEADINGS = ['file', 'user', 'repository', 'tag', 'digest', 'pushed at', 'holds', 'remark'];

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      registry: { type: 'string' },
      user: { type: 'string' },
      'plain-http': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined || positionals.length > 1) return stop(USAGE);
  // A proof names its own registry: a password must not follow it there.
  if (values.user !== undefined && values.registry === undefined) {
    return stop('--user needs --registry: the password goes to that registry only.\n');
  }
  const secret = values.user === undefined ? undefined : await readSecret(values.user);
  const credentials = secret && { username: values.user, password: secret };

  const proofs = await readProofs(folder);
  if (proofs.length === 0) return stop(`No *.json file in ${folder}.\n`);
  const firstWith = new Map();
  let bad = 0;
  print(HEADINGS);
  for (const { file, proof, problem } of proofs) {
    const verdict =
      problem === undefined
        ? await check(proof, { ...values, credentials })
        : { holds: 'no', remark: problem };
    if (verdict.holds !== 'yes') bad += 1;
    const twin = proof && firstWith.get(`${proof.repository} ${proof.digest}`);
    const remark = twin === undefined ? verdict.remark : `${verdict.remark}; same as ${twin}`;
    if (proof) firstWith.set(`${proof.repository} ${proof.digest}`, twin ?? file);
    const { username, repository, tag, digest, pushedAt } = proof ?? {};
    print([file, username, repository, tag, digest, pushedAt, verdict.holds, remark]);
  }
  process.stderr.write(`${proofs.length - bad} of ${proofs.length} hold.\n`);
  if (bad > 0) process.exitCode = 1;
}

async function check(proof, { registry, credentials, 'plain-http': plainHttp }) {
  if (registry !== undefined && proof.registry !== registry) {
    return { holds: 'no', remark: `names ${proof.registry}, not ${registry}` };
  }
  try {
    return await askRegistry(proof, { credentials, plainHttp });
  } catch (cause) {
    const why = cause.cause?.code ?? cause.cause?.message ?? cause.message;
    return { holds: 'not asked', remark: `${proof.registry}: ${why}` };
  }
}

/** One line of RFC 4180, and no cell that a spreadsheet would take for a formula. */
function print(cells) {
  const line = cells.map((cell) => {
    const visible = String(cell ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
    const text = /^[=+\-@]/.test(visible) ? `'${visible}` : visible;
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  process.stdout.write(`${line.join(',')}\n`);
}

function stop(words) {
  process.stderr.write(words);
  process.exitCode = 2;
}

await main().catch((cause) => {
  stop(`${cause.message}\n`);
});
