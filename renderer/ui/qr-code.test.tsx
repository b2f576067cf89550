// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import decodeQR from 'qr/decode.js';
import { afterEach, expect, it } from 'vitest';
import { QrCode } from './qr-code';

afterEach(cleanup);

const SCALE = 4;

/** Paints the drawing as a screen would: dark squares on light. */
function paint(svg: Element) {
  const side = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const size = side * SCALE;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const squares =
    svg
      .querySelector('path')
      ?.getAttribute('d')
      ?.matchAll(/M(\d+) (\d+)/g) ?? [];
  for (const [, x, y] of squares) {
    for (let at = 0; at < SCALE * SCALE; at += 1) {
      const column = Number(x) * SCALE + (at % SCALE);
      const row = Number(y) * SCALE + Math.floor(at / SCALE);
      data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

it.each([
  'https://hub.docker.com/r/ada/python-hello-world',
  `localhost:5000/${'a-long-name/'.repeat(18)}web:v1`,
])('says what it stands for to whoever scans it: %s', (text) => {
  render(<QrCode text={text} label="QR code" />);
  expect(decodeQR(paint(screen.getByRole('img', { name: 'QR code' })))).toBe(text);
});
