// What `docker history` shows as CREATED BY, the way it was written in the Dockerfile. Three builders
// leave three forms: the classic one (`/bin/sh -c #(nop) COPY file:ab12… in /app `), BuildKit
// (`RUN /bin/sh -c make # buildkit`) and Buildah (the classic form).

const MAX_LENGTH = 2_048;

/** `/bin/sh -c`, `/bin/bash -eo pipefail -c`, `cmd /S /C`, `powershell -Command`. */
const SHELL =
  /^(?:(?:\/\S{1,64}\/)?\w{0,8}sh(?:\.exe)?(?: -(?!c )[\w-]{1,32}(?: pipefail)?){0,8} -(?:c|Command)|cmd(?:\.exe)? \/S \/C) /i;
/** Build arguments the classic builder and BuildKit put before the shell: `|1 VERSION=1.2 `. */
const BUILD_ARGUMENTS = /^\|\d+ (?:.*? )?(?=(?:\/\S{1,64}\/)?\w{0,8}sh -|cmd )/;
const NO_OPERATION = /^#\(nop\) /;
/** The classic builder's checksum of what was copied, where the source's name once stood. */
const COPIED_SUM = /^((?:COPY|ADD)(?: --\S+)*) (?:file|dir|multi):[0-9a-f]+ in /;

const METADATA = new Set([
  'ARG',
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
]);
const INSTRUCTION = /^(?:ADD|COPY|FROM|RUN|WORKDIR) /;

/** Build arguments are left out: people put secrets there. Empty when the history is. */
export function cleanInstruction(createdBy: string): string {
  const text = createdBy
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ # buildkit$/, '');
  return written(text).slice(0, MAX_LENGTH);
}

/** An instruction, as `cleanInstruction` leaves it, that changes the image's config alone. */
export function isMetadataOnly(instruction: string): boolean {
  return METADATA.has(/^[A-Z]+/.exec(instruction)?.[0] ?? '');
}

function written(text: string): string {
  const ofBuildKit = text.startsWith('RUN ');
  const command = (ofBuildKit ? text.slice(4) : text).replace(BUILD_ARGUMENTS, '');
  const plain = command.replace(SHELL, '').trim();
  if (NO_OPERATION.test(plain)) {
    return plain.replace(NO_OPERATION, '').trim().replace(COPIED_SUM, '$1 … ');
  }
  if (ofBuildKit || (plain !== command && !INSTRUCTION.test(command))) return `RUN ${plain}`;
  return text;
}
