import { PlanSheet } from '../../exchange/plan-sheet.js';
import type { PageHandle } from '../../lib/page.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('networkPlans.one') }) };

export function Component() {
  return <PlanSheet />;
}
