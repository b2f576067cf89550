import { expect, test } from 'vitest';
import { cleanInstruction } from './instruction';

// As engines print them: the classic builder, BuildKit, Buildah, and images of Docker Hub.
test.each([
  ['/bin/sh -c #(nop) COPY file:ab12cd34 in /app.py ', 'COPY … /app.py'],
  ['/bin/sh -c #(nop) ADD file:5bd4d2c8 in / ', 'ADD … /'],
  ['/bin/sh -c #(nop) COPY multi:0f1e2d in /srv/ ', 'COPY … /srv/'],
  ['/bin/sh -c #(nop) COPY --chown=1000:1000 dir:aa11 in /app ', 'COPY --chown=1000:1000 … /app'],
  ['/bin/sh -c #(nop)  CMD ["python3"]', 'CMD ["python3"]'],
  ['/bin/sh -c #(nop) WORKDIR /app', 'WORKDIR /app'],
  ['/bin/sh -c pip install flask', 'RUN pip install flask'],
  [
    '/bin/sh -c set -eux; \tapt-get update; \tapt-get install x',
    'RUN set -eux; apt-get update; apt-get install x',
  ],
  ['RUN /bin/sh -c pip install flask # buildkit', 'RUN pip install flask'],
  ['RUN /bin/bash -eo pipefail -c curl x | sh # buildkit', 'RUN curl x | sh'],
  ['RUN /bin/bash -o pipefail -c curl x | sh # buildkit', 'RUN curl x | sh'],
  ['RUN cmd /S /C dir # buildkit', 'RUN dir'],
  ['RUN python -m build # buildkit', 'RUN python -m build'],
  ['RUN |2 TOKEN=s3cret VERSION=1.0 beta /bin/sh -c make # buildkit', 'RUN make'],
  ['|1 VERSION=1.0 /bin/sh -c make install', 'RUN make install'],
  ['|0 /bin/sh -c make install', 'RUN make install'],
  ['COPY app.py /app.py # buildkit', 'COPY app.py /app.py'],
  ['COPY --from=build /out /bin/sh -c # buildkit', 'COPY --from=build /out /bin/sh -c'],
  ['ENV PATH=/usr/local/bin:/usr/bin', 'ENV PATH=/usr/local/bin:/usr/bin'],
  ['CMD ["/bin/sh"]', 'CMD ["/bin/sh"]'],
  ['CMD ["/bin/sh" "-c" "sleep 1"]', 'CMD ["/bin/sh" "-c" "sleep 1"]'],
  ["# debian.sh --arch 'amd64' out/ 'bookworm'", "# debian.sh --arch 'amd64' out/ 'bookworm'"],
  ['bazel build ...', 'bazel build ...'],
  ['', ''],
])('%j was written %j', (createdBy, instruction) => {
  expect(cleanInstruction(createdBy)).toBe(instruction);
});

test('a long script is cut, quickly', () => {
  const start = performance.now();
  for (const part of ['a', '-o ', '/bin/sh -', '|1 a ']) {
    for (const before of ['', '|1 ', '/bin/sh ', 'RUN /bin/sh -c ']) {
      expect(cleanInstruction(before + part.repeat(100_000)).length).toBeLessThan(3_000);
    }
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});
