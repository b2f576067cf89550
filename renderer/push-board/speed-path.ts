// The line of the speed as an SVG path, in a box as wide as there are stretches and 100 high. Two
// lines of arithmetic: not worth a chart library in the window.

/** @param speeds at least two. The highest touches the top. */
export function speedPath(speeds: readonly number[]): { line: string; area: string } {
  const most = Math.max(...speeds, 1);
  const points = speeds.map((speed, at) => {
    const y = 100 - (speed / most) * 100;
    return `${String(at)} ${String(Math.round(y * 10) / 10)}`;
  });
  const line = `M${points.join('L')}`;
  return { line, area: `${line}L${String(speeds.length - 1)} 100L0 100Z` };
}
