import { beforeEach, expect, it } from 'vitest';
import { newPush } from '../../app/push/new-push';
import type { Push } from '../../app/push/push';
import { noticeEnd, usePushNews } from './push-news';
import { show } from './view';

const order = { id: '', imageId: 'i', reference: 'ada/web:v1', recipe: [], queuedAt: 0 };
const pushes = (id: string, state: Push['state']) => ({
  [id]: { push: { ...newPush({ ...order, id }), state }, seq: 1 },
});
const end = (id: string, state: Push['state']) => {
  noticeEnd(pushes(id, 'running'), pushes(id, state), id);
};
const ended = () => usePushNews.getState().ended;

beforeEach(() => {
  usePushNews.setState({ ended: [] });
  show({ kind: 'images' });
});

it('tells of a push that arrived or failed while another screen is shown', () => {
  end('a', 'succeeded');
  end('b', 'failed');
  expect(ended()).toEqual(['a', 'b']);
});

it('leaves out what the user cancelled, and what goes on or was over before', () => {
  end('a', 'cancelled');
  end('b', 'running');
  noticeEnd(pushes('c', 'succeeded'), pushes('c', 'succeeded'), 'c');
  expect(ended()).toEqual([]);
});

it('says nothing of the push on the screen, and forgets one that is opened', () => {
  show({ kind: 'push', pushId: 'a' });
  end('a', 'succeeded');
  end('b', 'succeeded');
  expect(ended()).toEqual(['b']);
  show({ kind: 'push', pushId: 'b' });
  expect(ended()).toEqual([]);
});

it('leaves it to the list of pushes to tell of them there', () => {
  end('a', 'failed');
  show({ kind: 'pushes' });
  end('b', 'failed');
  expect(ended()).toEqual([]);
});

it('keeps to a few', () => {
  for (const id of ['a', 'b', 'c', 'd']) end(id, 'failed');
  expect(ended()).toEqual(['b', 'c', 'd']);
});
