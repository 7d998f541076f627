import { expect, it } from 'vitest';
import { type Door, reconnectingLink } from '../../../renderer/api/reconnecting-link.ts';

function doorThat(answers: string): { door: Door; close: () => void } {
  let close = () => undefined as unknown;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  return { door: { link: { call: () => Promise.resolve(answers) }, closed }, close: () => void close() };
}

const ask = (link: ReturnType<typeof reconnectingLink>['link']) => link.call(['a'], {}, { context: {} });

it('lets a call wait for the door, and tries again while it stays shut', async () => {
  let attempts = 0;
  const { link, connection } = reconnectingLink(() => {
    attempts += 1;
    return attempts < 3 ? Promise.reject(new Error('shut')) : Promise.resolve(doorThat('one').door);
  });
  expect(connection.state.getState().phase).toBe('connecting');
  expect(await ask(link)).toBe('one');
  expect(attempts).toBe(3);
  expect(connection.state.getState()).toMatchObject({ phase: 'open', generation: 1 });
});

it('opens a new door when the old one closes, and counts it', async () => {
  const first = doorThat('one');
  const doors = [first.door, doorThat('two').door];
  const { link, connection } = reconnectingLink(() => Promise.resolve(doors.shift()!));
  expect(await ask(link)).toBe('one');
  const phases: string[] = [];
  connection.state.subscribe((state) => phases.push(state.phase));
  first.close();
  await first.door.closed;
  expect(await ask(link)).toBe('two');
  expect(phases).toContain('lost');
  expect(connection.state.getState()).toMatchObject({ phase: 'open', generation: 2 });
});
