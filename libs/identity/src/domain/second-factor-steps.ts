/** What a session that must be strong, and is not, has to do first. */
export const SECOND_FACTOR_STEPS = ['code', 'enrolment'] as const;
export type SecondFactorStep = (typeof SECOND_FACTOR_STEPS)[number];
