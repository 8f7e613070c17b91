export const ABSENCE_VIEWS = ['current', 'future', 'past'] as const;
