import type { ReactNode } from 'react';
import { classNames } from './class-names';

const SIZES = {
  1: 'text-2xl font-bold tracking-tight',
  2: 'text-xl font-bold tracking-tight',
  3: 'text-lg font-semibold',
  4: 'text-base font-semibold',
} as const;

type Level = keyof typeof SIZES;

interface HeadingProps {
  level: Level;
  /** Looks like another level, where the outline and the look differ. */
  looksLike?: Level;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A heading; the level is its place in the outline. */
export function Heading({ level, looksLike = level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classNames('wrap-anywhere hyphens-auto', SIZES[looksLike], className)}>
      {children}
    </Tag>
  );
}
