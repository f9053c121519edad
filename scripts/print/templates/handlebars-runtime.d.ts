/** The package's own types know this file by a name that Node does not resolve. */
declare module 'handlebars/runtime.js' {
  const runtime: Pick<typeof import('handlebars'), 'create'>;
  export = runtime;
}
