/** Handlebars' own types give this file a name that Node cannot resolve. */
declare module 'handlebars/runtime.js' {
  const runtime: Pick<typeof import('handlebars'), 'create'>;
  export = runtime;
}
