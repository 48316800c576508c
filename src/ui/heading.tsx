'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';

type Level = 1 | 2 | 3 | 4;

interface HeadingProps {
  level: Level;
  /** Looks like another level, where the outline and the look differ. */
  looksLike?: Level;
  id?: string;
  className?: string;
  /** A key or a link may bring the focus here; it is no stop of Tab. */
  reachable?: boolean;
  children: ReactNode;
}

/** A heading; the level is its place in the outline. */
export function Heading({ level, looksLike = level, id, className, reachable, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag
      id={id}
      tabIndex={reachable ? -1 : undefined}
      className={classNames(looksLike < 3 && 'heading', `heading-${looksLike}`, className)}
    >
      {children}
    </Tag>
  );
}
