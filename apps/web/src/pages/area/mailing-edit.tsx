import type { PageHandle } from '../../lib/page.js';

export { Component } from './mailing-new.js';

export const handle: PageHandle = { head: ({ t }) => ({ title: t('mailing.edit') }) };
