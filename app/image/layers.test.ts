import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageLayerSchema } from './image';
import { type HistoryEntry, imageLayers } from './layers';

const EMPTY = 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';

/** A history the way a Dockerfile is read; the engine's is newest first. */
function history(...steps: [createdBy: string, size: number][]): HistoryEntry[] {
  return steps.map(([CreatedBy, Size]) => ({ CreatedBy, Size })).reverse();
}

function read(steps: HistoryEntry[], diffIds: string[]) {
  return imageLayers(steps, diffIds).map(({ instruction, size }) => [instruction, size]);
}

describe('an image of the classic builder', () => {
  const steps = history(
    ['/bin/sh -c #(nop) ADD file:5bd4d2c8 in / ', 74_800_000],
    ['/bin/sh -c #(nop)  CMD ["bash"]', 0],
    ['/bin/sh -c #(nop)  ENV LANG=C.UTF-8', 0],
    ['/bin/sh -c pip install flask', 12_000_000],
    ['/bin/sh -c #(nop) COPY file:ab12cd in /app.py ', 84],
    ['/bin/sh -c #(nop)  ENTRYPOINT ["python3" "/app.py"]', 0],
  );

  test('has its layers beside what made them, base first', () => {
    expect(imageLayers(steps, ['sha256:a', 'sha256:b', 'sha256:c'])).toEqual([
      { diffId: 'sha256:a', instruction: 'ADD … /', size: 74_800_000 },
      { diffId: 'sha256:b', instruction: 'RUN pip install flask', size: 12_000_000 },
      { diffId: 'sha256:c', instruction: 'COPY … /app.py', size: 84 },
    ]);
  });
});

describe('a layer without bytes', () => {
  test('is that of the one step that can have made it', () => {
    const steps = history(
      ['ADD rootfs.tar / # buildkit', 5],
      ['ENV A=1', 0],
      ['WORKDIR /app', 0],
      ['COPY . . # buildkit', 7],
      ['CMD ["a"]', 0],
    );
    expect(read(steps, ['a', 'b', 'c'])).toEqual([
      ['ADD rootfs.tar /', 5],
      ['WORKDIR /app', 0],
      ['COPY . .', 7],
    ]);
  });

  test('of two steps that may have made it has no instruction; its neighbours keep theirs', () => {
    const steps = history(
      ['ADD rootfs.tar / # buildkit', 5],
      ['WORKDIR /a', 0],
      ['WORKDIR /b', 0],
      ['COPY . . # buildkit', 7],
    );
    expect(read(steps, ['a', 'b', 'c'])).toEqual([
      ['ADD rootfs.tar /', 5],
      ['', 0],
      ['COPY . .', 7],
    ]);
  });

  test('is told from others by the DiffID all empty layers share', () => {
    const steps = history(
      ['ADD rootfs.tar / # buildkit', 5],
      ['WORKDIR /a', 0],
      ['COPY . . # buildkit', 7],
      ['WORKDIR /b', 0],
    );
    expect(read(steps, ['a', EMPTY, 'c'])).toEqual([
      ['ADD rootfs.tar /', 5],
      ['WORKDIR /a', 0],
      ['COPY . .', 7],
    ]);
    expect(read(steps, ['a', 'b', EMPTY])).toEqual([
      ['ADD rootfs.tar /', 5],
      ['COPY . .', 7],
      ['WORKDIR /b', 0],
    ]);
  });

  test('is not given to a step when both sides of it could be the one', () => {
    const steps = history(['WORKDIR /a', 0], ['ADD x / # buildkit', 5], ['WORKDIR /b', 0]);
    expect(read(steps, ['a', 'b'])).toEqual([
      ['', 0],
      ['', 0],
    ]);
  });
});

test.each([
  ['no history at all', [], ['a', 'b']],
  ['fewer steps than layers', history(['RUN a', 5]), ['a', 'b']],
  ['more steps with bytes than layers', history(['RUN a', 5], ['RUN b', 5]), ['a']],
  ['only steps that make no layer', history(['ENV A=1', 0], ['CMD a', 0]), ['a', 'b']],
])('%s: the layers stay, without instructions', (_, steps, diffIds) => {
  expect(imageLayers(steps, diffIds)).toEqual(
    diffIds.map((diffId) => ({ diffId, instruction: '', size: 0 })),
  );
});

test('an image from scratch has no layers', () => {
  expect(imageLayers(history(['CMD a', 0]), [])).toEqual([]);
});

const step = fc.record({
  createdBy: fc.integer({ min: 0, max: 9_999 }),
  makes: fc.constantFrom('bytes', 'nothing', 'empty', 'metadata'),
});

test('an instruction that is given is never the wrong one', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const written = steps.map(({ createdBy, makes }, at) => ({
        text: `${makes === 'metadata' ? 'ENV' : 'COPY'} ${at}-${createdBy}`,
        size: makes === 'bytes' ? at + 1 : 0,
        layer: makes === 'bytes' || makes === 'empty',
      }));
      const makers = written.filter(({ layer }) => layer);
      const newestFirst = history(
        ...written.map(({ text, size }): [string, number] => [text, size]),
      );
      const layers = imageLayers(
        newestFirst,
        makers.map((_, at) => `sha256:${at}`),
      );
      expect(layers).toHaveLength(makers.length);
      for (const [at, { instruction, size }] of layers.entries()) {
        expect([makers[at]?.text, '']).toContain(instruction);
        expect([makers[at]?.size, 0]).toContain(size);
      }
      if (written.every(({ layer, text }) => layer || text.startsWith('ENV'))) {
        expect(layers.map(({ instruction }) => instruction)).toEqual(
          makers.map(({ text }) => text),
        );
      }
    }),
  );
});

test('whatever an engine sends fits what may cross to the window', () => {
  const entry = fc.record({ CreatedBy: fc.string(), Size: fc.double() });
  fc.assert(
    fc.property(fc.array(entry), fc.array(fc.string()), (entries, diffIds) => {
      for (const layer of imageLayers(entries, diffIds)) imageLayerSchema.parse(layer);
    }),
  );
});
