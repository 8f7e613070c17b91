import { TENANT_ROLES, can } from '#app/contracts';

/** Of the person who would judge a version. */
export interface JudgeFacts {
  isAuthor: boolean;
  /** Nobody else of the centre could. */
  isAlone: boolean;
}

/** Roles whose people may approve documents in every space of their centre. */
export const APPROVING_ROLES = TENANT_ROLES.filter((role) => can(role, 'documents.manage'));

/** Who wrote a version does not judge it, unless nobody else could. */
export const mayJudge = ({ isAuthor, isAlone }: JudgeFacts): boolean => !isAuthor || isAlone;
