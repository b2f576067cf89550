// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useEngine } from '../stores/engine';
import { useOnlyHere } from './use-only-here';

const told = (host: string, endpoint: string) => {
  useEngine.setState({ engine: { kind: 'connecting', endpoint } });
  return renderHook(() => useOnlyHere(host)).result.current;
};

it('says who finds a registry on loopback, and nothing of any other', () => {
  expect(told('localhost:5050', 'unix:///var/run/docker.sock')).toBe(
    'By this name only this computer finds it.',
  );
  expect(told('localhost:5050', 'tcp://127.0.0.1:2375')).toBe(
    'By this name only this computer finds it.',
  );
  expect(told('localhost:5050', 'ssh://ada@lab.example.com')).toBe(
    'By this name only the computer Docker runs on finds it.',
  );
  expect(told('reg.example.com', 'unix:///var/run/docker.sock')).toBeUndefined();
});
