import type { Problem } from '../api/problem.js';

/** What the API says of single values that have no field of their own on the page. */
export function RefusedFields({ problem }: { problem: Problem }) {
  if (!problem.errors?.length) return null;
  return (
    <ul className="notice notice-danger">
      {problem.errors.map(({ field, detail }) => (
        <li key={field}>{detail}</li>
      ))}
    </ul>
  );
}
