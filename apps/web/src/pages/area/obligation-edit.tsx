import type { PageHandle } from '../../lib/page.js';

export { Component } from './obligation-new.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('deadlines.editObligation') }) };
