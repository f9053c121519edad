/* pdfmake has no types for its modules. `pdfmake-internals.ts` describes them. */
declare module 'pdfmake/js/*' {
  const exports: { readonly default: unknown };
  export default exports;
}
