/** Where the simulations of a plan are. */
export const simulationsPath = (base: string, planId: string) => `${base}/piani-tariffari/${planId}/simulazioni`;
export const simulationPath = (base: string, planId: string, id: string) => `${simulationsPath(base, planId)}/${id}`;
