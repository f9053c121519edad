type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Returns the object without its undefined properties, so that unknown values are absent. */
export function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  // The remaining entries are exactly the properties of `WithoutUndefined<T>`.
  return Object.fromEntries(entries) as WithoutUndefined<T>;
}
