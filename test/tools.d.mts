/** What tests in TypeScript use of tools.mjs. */
export function startRedis(
  program: string,
  port?: number,
): Promise<{ url: string; port: number; stop: () => Promise<void> }>;
