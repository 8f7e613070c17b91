/** A code of six digits or a recovery code, with spaces or dashes. */
export const CODE_LENGTH = 40;
