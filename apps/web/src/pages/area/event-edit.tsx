import type { PageHandle } from '../../lib/page.js';

export { Component } from './event-new.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('events.editTitle') }) };
