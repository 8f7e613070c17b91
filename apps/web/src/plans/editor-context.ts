import { createContext, useContext } from 'react';

interface Editing {
  /** What is wrong at a place of the terms, in words; nothing while nobody has asked to save. */
  errorAt: (place: string) => string | undefined;
}

const EditingContext = createContext<Editing>({ errorAt: () => undefined });
export const EditingProvider = EditingContext.Provider;
export const useErrorAt = (): Editing['errorAt'] => useContext(EditingContext).errorAt;
