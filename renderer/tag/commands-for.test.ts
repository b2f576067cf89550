import { describe, expect, it } from 'vitest';
import { commandsFor } from './commands-for';

describe('commandsFor', () => {
  const named = (...names: string[]) => names.map((name) => ({ full: name, familiar: name }));

  it('quotes what a shell would read as something else', () => {
    expect(commandsFor('web', named('[::1]:5000/web:v1'))).toEqual({
      tag: "docker tag web '[::1]:5000/web:v1'",
      push: "docker push '[::1]:5000/web:v1'",
    });
  });

  it('has a line for each name, and does not tag an image as what it is called already', () => {
    expect(commandsFor('ada/web:v1', named('ada/web:v1', 'ada/web:v2'))).toEqual({
      tag: 'docker tag ada/web:v1 ada/web:v2',
      push: 'docker push ada/web:v1\ndocker push ada/web:v2',
    });
  });
});
