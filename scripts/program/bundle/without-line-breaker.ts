import type { Plugin } from 'rolldown';

const LINE_BREAKER = 'linebreak';

/**
 * A plugin of the bundler: leaves out what pdfmake breaks lines with. `layout/` breaks them by itself, so that it never
 * runs, but it would unpack its tables at each start.
 */
export function withoutLineBreaker(): Plugin {
  return {
    name: 'without-line-breaker',
    resolveId: (id) => (id === LINE_BREAKER ? `\0${LINE_BREAKER}` : null),
    load: (id) => (id === `\0${LINE_BREAKER}` ? 'export default undefined;' : null),
  };
}
