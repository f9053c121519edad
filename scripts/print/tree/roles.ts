/** What a directive of a template means for the words inside it. */
export interface Role {
  /** A container has blocks (`:::issuer`), a span has words (`:nobreak[…]`). */
  readonly form: 'container' | 'span';
  /** Furniture only repeats or marks something. It is not part of the main flow, whose words are proved. */
  readonly furniture: boolean;
}

/** The directives that a template may use. Each compiler has a style for every one of them. */
export const ROLES = {
  'draft-mark': { form: 'container', furniture: true },
  dates: { form: 'container', furniture: false },
  issuer: { form: 'container', furniture: false },
  addressee: { form: 'container', furniture: false },
  body: { form: 'container', furniture: false },
  lead: { form: 'container', furniture: false },
  'opening-mark': { form: 'container', furniture: false },
  'closing-mark': { form: 'container', furniture: false },
  clause: { form: 'container', furniture: false },
  note: { form: 'container', furniture: false },
  contact: { form: 'container', furniture: false },
  draft: { form: 'span', furniture: true },
  nobreak: { form: 'span', furniture: false },
  break: { form: 'span', furniture: false },
} as const satisfies Record<string, Role>;

/** The names of all roles. */
export type RoleName = keyof typeof ROLES;

/** The names of roles that are containers. */
export type ContainerRole = {
  [K in RoleName]: (typeof ROLES)[K]['form'] extends 'container' ? K : never;
}[RoleName];

/** The names of roles that are spans. */
export type SpanRole = Exclude<RoleName, ContainerRole>;

const BY_NAME: ReadonlyMap<string, Role> = new Map(Object.entries(ROLES));

/** Whether the directive of this name is a container. */
export function isContainerRole(name: string): name is ContainerRole {
  return BY_NAME.get(name)?.form === 'container';
}

/** Whether the directive of this name is a span. */
export function isSpanRole(name: string): name is SpanRole {
  return BY_NAME.get(name)?.form === 'span';
}

/** Whether the words inside the directive are furniture. */
export function isFurniture(name: string): boolean {
  return BY_NAME.get(name)?.furniture === true;
}
