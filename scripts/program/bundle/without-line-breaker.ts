import type { Plugin } from 'rolldown';

const LINE_BREAKER = 'linebreak';

/**
 * Returns a bundler plugin that leaves out the package that breaks pdfmake's lines. It is never used, because the wing
 * `typeset/` breaks lines itself, but it would unpack its tables at every start.
 */
export function withoutLineBreaker(): Plugin {
  return {
    name: 'without-line-breaker',
    resolveId: (id) => (id === LINE_BREAKER ? `\0${LINE_BREAKER}` : null),
    load: (id) => (id === `\0${LINE_BREAKER}` ? 'export default undefined;' : null),
  };
}
