/** Of what somebody types the signs of patterns stand for themselves. */
export const like = (q: string) => `%${q.replace(/[\\%_]/g, '\\$&')}%`;
