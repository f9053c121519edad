/* pdfmake has no types for its modules; `pdfmake-internals.ts` says what they are. */
declare module 'pdfmake/js/*' {
  const exports: { readonly default: unknown };
  export default exports;
}
