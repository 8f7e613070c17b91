/** A percentage as people type it: `-5`, `+2,5`, `100 %`. */
const TYPED = /^[+-]?\d{1,4}([.,]\d{1,2})?\s*%?$/;

export const isPercent = (text: string): boolean => TYPED.test(text.trim());

/** As the API takes it: `+2,5 %` is `2.5`. */
export const percentOf = (text: string): string =>
  text
    .trim()
    .replace(/[+%\s]/g, '')
    .replace(',', '.');

/** As it is shown in a field. */
export const typedPercent = (percent: string): string => percent.replace('.', ',');
