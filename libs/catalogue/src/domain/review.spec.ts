import {
  SERVICE_ACTORS,
  SERVICE_COMMANDS,
  SERVICE_VERSION_STATUSES,
  serviceMachine,
  type ServiceActor,
  type ServiceCommand,
  type ServiceVersionStatus,
} from '#app/contracts';
import { mayApprove, serviceActorsOf, serviceStepsOf } from './review.js';

/** All that the machine accepts; whatever is not here it refuses. */
const ACCEPTED: [ServiceVersionStatus, ServiceCommand, ServiceActor, ServiceVersionStatus][] = [
  ['draft', 'submit', 'author', 'in_review'],
  ['in_review', 'take_back', 'author', 'draft'],
  ['in_review', 'send_back', 'publisher', 'draft'],
  ['in_review', 'publish', 'approver', 'published'],
  ['published', 'supersede', 'system', 'superseded'],
  ['published', 'retire', 'publisher', 'retired'],
];

describe('the machine of service versions', () => {
  it('accepts in each state, of each actor, these commands and no others', () => {
    const found = SERVICE_VERSION_STATUSES.flatMap((state) =>
      SERVICE_COMMANDS.flatMap((command) =>
        SERVICE_ACTORS.filter((actor) => serviceMachine.accepts(state, command, actor)).map((actor) => [
          state,
          command,
          actor,
          serviceMachine.transition(command).to,
        ]),
      ),
    );
    expect(found.sort()).toEqual([...ACCEPTED].sort());
  });
});

describe('who approves', () => {
  it.each([
    ['another than the writer', { me: 'b', writers: ['a'], submitter: 'a', publishers: ['a', 'b'] }, true],
    ['never the writer, while another can', { me: 'a', writers: ['a'], submitter: 'a', publishers: ['a', 'b'] }, false],
    ['who handed in what another wrote', { me: 'b', writers: ['a'], submitter: 'b', publishers: ['a', 'b'] }, true],
    ['who is alone', { me: 'a', writers: ['a'], submitter: 'a', publishers: ['a'] }, true],
    ['nobody who may not publish', { me: 'c', writers: ['a'], submitter: 'a', publishers: ['a', 'b'] }, false],
    ['of two writers the other one', { me: 'b', writers: ['a', 'b'], submitter: 'a', publishers: ['a', 'b'] }, true],
    [
      'of two writers not who handed in',
      { me: 'a', writers: ['a', 'b'], submitter: 'a', publishers: ['a', 'b'] },
      false,
    ],
    [
      'a third before two writers',
      { me: 'b', writers: ['a', 'b'], submitter: 'a', publishers: ['a', 'b', 'c'] },
      false,
    ],
    [
      'anybody, where nobody is known to have written',
      { me: 'a', writers: [], submitter: null, publishers: ['a', 'b'] },
      true,
    ],
  ])('%s', (_name, facts, expected) => expect(mayApprove(facts)).toBe(expected));
});

describe('as whom somebody acts', () => {
  it.each([
    ['operator', null, true, ['author', 'publisher', 'approver']],
    ['operator', null, false, ['author', 'publisher']],
    ['operator', ['services.read'], true, []],
    ['operator', ['services.edit'], true, ['author']],
    ['auditor', null, true, []],
    ['body_clerk', null, true, []],
  ] as const)('%s with %j, approving %s', (role, scopes, approves, expected) => {
    expect(serviceActorsOf({ role, scopes }, approves)).toEqual(expected);
  });

  it('and who is nothing has no steps', () => {
    for (const working of ['draft', 'in_review', null] as const)
      expect(serviceStepsOf('published', working, [])).toEqual([]);
  });
});
