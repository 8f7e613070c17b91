/** What tests in TypeScript use of cluster.mjs. */
export interface Cluster {
  port: number;
  /** Of the postmaster. */
  pid: number;
  superuserUrl: string;
  folder: string;
  stop(): Promise<void>;
}

export function startCluster(options: { dataDir: string; fast?: boolean }): Promise<Cluster>;
