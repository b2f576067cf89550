import { expect, it } from 'vitest';
import type { Account } from '../../app/registry/account';
import { pushCommand, removeCommand } from './copy-command';

const ada: Account = { host: 'localhost:5000', username: 'ada', keptIn: 'memory' };

it('tags and pushes under the name the dialog would suggest', () => {
  expect(pushCommand('web:v1', 'web:v1', [ada])).toBe(
    'docker tag web:v1 localhost:5000/ada/web:v1 && docker push localhost:5000/ada/web:v1',
  );
});

it('only pushes what has that name already', () => {
  const name = 'localhost:5000/ada/web:v1';
  expect(pushCommand(name, name, [ada])).toBe(`docker push ${name}`);
});

it('gives no command where the name is not known yet', () => {
  expect(pushCommand('web:v1', 'web:v1', [])).toBeUndefined();
});

it('quotes what a shell would take for a pattern', () => {
  expect(removeCommand('[::1]:5000/web:v1')).toBe("docker rmi '[::1]:5000/web:v1'");
});
