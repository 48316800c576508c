/** Where a plain form goes: an address, or a server action. */
export type FormTarget = string | ((form: FormData) => void | Promise<void>);

/** What a form element gets for it: an address needs the method said; with a server action React refuses it. */
export const formTarget = (target: FormTarget) =>
  typeof target === 'string' ? { action: target, method: 'post' as const } : { action: target };
