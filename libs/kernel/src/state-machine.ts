/** One command of a state machine: from where, to where, by whom, and what must come with it. */
export interface Transition<State extends string, Actor extends string, Need extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly actors: readonly Actor[];
  /** What must come with the command: a text for the other side, a reason for the history, an act. */
  readonly requires?: readonly Need[];
}

export interface StateMachineDefinition<
  State extends string,
  Command extends string,
  Actor extends string,
  Need extends string,
> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly commands: Readonly<Record<Command, Transition<State, Actor, Need>>>;
}

/**
 * A state machine as data. The definition is checked when it is made, so a program
 * with an unreachable state or a dead command does not start.
 */
export class StateMachine<
  State extends string,
  Command extends string,
  Actor extends string,
  Need extends string = never,
> {
  readonly commands: readonly Command[];

  constructor(readonly definition: StateMachineDefinition<State, Command, Actor, Need>) {
    this.commands = Object.keys(definition.commands) as Command[];
    this.check();
  }

  transition(command: Command): Transition<State, Actor, Need> {
    return this.definition.commands[command];
  }

  /** The commands that this actor may give in this state, in the order of the definition. */
  allowed(state: State, actor: Actor): Command[] {
    return this.commands.filter((command) => this.accepts(state, command, actor));
  }

  accepts(state: State, command: Command, actor: Actor): boolean {
    const { from, actors } = this.transition(command);
    return from.includes(state) && actors.includes(actor);
  }

  private check(): void {
    const { initial, states } = this.definition;
    const reached = new Set<State>([initial]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const command of this.commands) {
        const { from, to } = this.transition(command);
        if (from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    for (const command of this.commands) {
      const { from, to, actors } = this.transition(command);
      const unknown = [...from, to].filter((state) => !states.includes(state));
      if (unknown.length) throw new Error(`Command ${command} names the unknown state ${unknown.join(', ')}`);
      if (!from.length || !actors.length) throw new Error(`Command ${command} can never be given`);
    }
    const lost = states.filter((state) => !reached.has(state));
    if (lost.length) throw new Error(`No command leads to the state ${lost.join(', ')}`);
  }
}
