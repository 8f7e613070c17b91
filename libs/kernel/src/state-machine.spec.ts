import { StateMachine } from './state-machine.js';

const door = {
  initial: 'closed',
  states: ['closed', 'open'],
  commands: {
    open: { from: ['closed'], to: 'open', actors: ['guest', 'keeper'] },
    close: { from: ['open'], to: 'closed', actors: ['keeper'] },
  },
} as const;

describe('StateMachine', () => {
  it('tells the commands of a state for an actor', () => {
    const machine = new StateMachine<'closed' | 'open', 'open' | 'close', 'guest' | 'keeper'>(door);
    expect(machine.allowed('closed', 'guest')).toEqual(['open']);
    expect(machine.allowed('open', 'guest')).toEqual([]);
    expect(machine.allowed('open', 'keeper')).toEqual(['close']);
  });

  it('refuses a definition with a state that no command reaches', () => {
    expect(() => new StateMachine({ ...door, states: ['closed', 'open', 'lost'] })).toThrow('lost');
  });

  it('refuses a definition that names an unknown state', () => {
    const commands = { ...door.commands, lock: { from: ['closed'], to: 'locked', actors: ['keeper'] } } as never;
    expect(() => new StateMachine({ ...door, commands })).toThrow('locked');
  });

  it('refuses a command that nobody may give', () => {
    const commands = { ...door.commands, lock: { from: ['closed'], to: 'open', actors: [] } } as never;
    expect(() => new StateMachine({ ...door, commands })).toThrow('lock');
  });
});
