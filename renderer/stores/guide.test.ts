import { beforeEach, expect, it, vi } from 'vitest';
import { FIRST_GUIDE_RECORD } from '../../app/guide/guide-record';
import type { ImageSummary } from '../../app/image/image';
import { callGuide, noteImages, showGuide, useGuide, useGuideCall } from './guide';

const image = (id: string, ...tags: string[]): ImageSummary => ({
  id,
  tags,
  size: 1,
  created: 1,
  platform: 'linux/amd64',
  layerSizes: [],
  inUse: false,
});
const named = [{ imageId: 'sha256:1', reference: 'ada/api:v1' }];

beforeEach(() => {
  vi.stubGlobal('slipway', { invoke: () => Promise.resolve({ ok: true, value: null }) });
  useGuide.setState({ ...FIRST_GUIDE_RECORD, named, isKnown: true });
});

it('remembers the names from before a new start while another engine is looked at', () => {
  noteImages([image('sha256:2', 'other:v1')]);
  expect(useGuide.getState().named).toEqual(named);
});

it('forgets a name that was taken off its image', () => {
  noteImages([image('sha256:1', 'other:v1')]);
  expect(useGuide.getState().named).toEqual([]);
});

it('is not called any more once it is closed, or when it does not come', () => {
  vi.useFakeTimers();
  callGuide();
  showGuide(false);
  expect(useGuideCall.getState().isCalled).toBe(false);
  callGuide();
  vi.advanceTimersByTime(1_000);
  expect(useGuideCall.getState().isCalled).toBe(true);
  vi.advanceTimersByTime(5_000);
  expect(useGuideCall.getState().isCalled).toBe(false);
  vi.useRealTimers();
});
