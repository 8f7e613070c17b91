/** The words of the area come with its first page: who only reads the public pages does without. */
let load: () => Promise<void> = () => Promise.resolve();
let loaded: Promise<void> | undefined;

/** Says how they are had; the server, which shows only the frame of the area, never does. */
export function provideAreaWords(how: () => Promise<void>): void {
  load = how;
}

export function areaWords(): Promise<void> {
  return (loaded ??= load());
}
