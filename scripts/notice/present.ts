type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Returns the object without the properties that are undefined, so that what is unknown stays absent. */
export function present<T extends object>(object: T): Present<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  // The entries are those of T that are defined, which is what the type says.
  return Object.fromEntries(entries) as Present<T>;
}
