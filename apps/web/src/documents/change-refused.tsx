import { problemOf } from '../api/problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Why a change of documents was refused: of several each that refused, by its name, which its words begin with. */
export function ChangeRefused({ error }: { error: Error }) {
  const problem = problemOf(error);
  const named = (problem.errors ?? []).filter(({ about }) => about);
  return (
    <ProblemAlert problem={problem}>
      {named.length > 0 && (
        <ul className="refused-documents">
          {named.map(({ field, detail }) => (
            <li key={field}>{detail}</li>
          ))}
        </ul>
      )}
    </ProblemAlert>
  );
}
