import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import { Link, type LinkProps } from './link';

/** How loud a button is: one `primary` a screen, `secondary` beside it, `quiet` in lists, `danger` for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-sm border-2 px-4 py-2 min-h-(--basis-size-pointer-target) font-semibold leading-tight text-center no-underline cursor-pointer print:hidden';

const COLOURS: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'border-action bg-action text-on-action hover:border-action-hover hover:bg-action-hover active:border-action-active active:bg-action-active',
  secondary: 'border-link bg-transparent text-link hover:bg-action-soft active:bg-action-soft-hover',
  quiet: 'border-transparent bg-transparent text-link hover:bg-action-soft active:bg-action-soft-hover',
  danger:
    'border-danger bg-danger text-on-danger hover:border-danger-hover hover:bg-danger-hover active:border-danger-active active:bg-danger-active',
};

const look = (variant: ButtonVariant, wide: boolean, className?: string) =>
  classNames(SHAPE, COLOURS[variant], wide && 'w-full sm:w-auto', className);

interface ButtonLook {
  variant?: ButtonVariant;
  /** The full width on a telephone. */
  wide?: boolean;
  children: ReactNode;
}

/** A native button; submits its form unless told otherwise. Never disabled: the server answers why something cannot be. */
export function Button({
  variant = 'primary',
  wide = false,
  type = 'submit',
  className,
  ...rest
}: ButtonLook & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>) {
  return <button type={type} className={look(variant, wide, className)} {...rest} />;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({
  variant = 'primary',
  wide = false,
  className,
  ...rest
}: ButtonLook & LinkProps) {
  return <Link {...rest} plain className={look(variant, wide, className)} />;
}
