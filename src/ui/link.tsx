'use client';

import NextLink from 'next/link';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  children: ReactNode;
  /** Load the page anew: for a link to another gemeente, another host or a file. */
  reload?: boolean;
  /** Without the look of a link, for cards and buttons. */
  plain?: boolean;
}

/**
 * A link. Never fetched ahead: every page is made for one person at one moment, and a page fetched
 * ahead would write a line in the processing log that nobody read.
 */
export function Link({ href, reload = false, plain = false, className, ...rest }: LinkProps) {
  const look = classNames(!plain && 'link', className) || undefined;
  if (reload || !href.startsWith('/')) return <a href={href} className={look} {...rest} />;
  return <NextLink href={href} prefetch={false} className={look} {...rest} />;
}
