'use client';

import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import { Link, type LinkProps } from './link';

/** How loud a button is: one `primary` a screen, `secondary` beside it, `quiet` in lists, `danger` for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const look = (variant: ButtonVariant, wide: boolean, className?: string) =>
  classNames('button', `button-${variant}`, wide && 'w-full sm:w-auto', className);

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
