import { answerStatus } from '../../lib/answer-status.js';

/** Any other address under a centre. */
export function loader(): never {
  answerStatus(404);
}

export function Component() {
  return null;
}
