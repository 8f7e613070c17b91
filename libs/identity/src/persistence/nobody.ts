/** The person of every erased membership, in all centres; signs in nowhere. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';
