/** Any other address under a centre. */
export function loader(): never {
  throw new Response(null, { status: 404, statusText: 'Not Found' });
}

export function Component() {
  return null;
}
