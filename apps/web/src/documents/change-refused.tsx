import { problemOf } from '../api/problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Why a change of documents was refused: of several each that refused, by its name. */
export function ChangeRefused({ error }: { error: Error }) {
  const problem = problemOf(error);
  const named = (problem.errors ?? []).filter(({ about }) => about);
  return (
    <ProblemAlert problem={problem}>
      {named.length > 0 && (
        <ul className="refused-documents">
          {named.map(({ field, about, detail }) => (
            <li key={field}>
              <strong>{about}</strong>: {detail}
            </li>
          ))}
        </ul>
      )}
    </ProblemAlert>
  );
}
