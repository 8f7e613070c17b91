import { MAIL_MODES, NOTICE_DEFINITIONS, NOTICE_KINDS } from '#app/contracts';
import { effectiveMode } from './mail-mode.js';

describe('effectiveMode', () => {
  it.each(NOTICE_KINDS)('of %s follows the choice, but never silences what is owed', (kind) => {
    const definition = NOTICE_DEFINITIONS[kind];
    expect(effectiveMode(kind, null)).toBe(definition.default);
    expect(effectiveMode(kind, undefined)).toBe(definition.default);
    for (const mode of MAIL_MODES)
      expect(effectiveMode(kind, mode)).toBe(mode === 'none' && definition.owed ? definition.default : mode);
  });

  it('no kind that is owed is silent by default', () => {
    for (const kind of NOTICE_KINDS)
      if (NOTICE_DEFINITIONS[kind].owed) expect(effectiveMode(kind, null)).not.toBe('none');
  });
});
