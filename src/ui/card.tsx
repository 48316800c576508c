'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface CardProps {
  /** `section` with a heading inside, `article` for one matter in a list, `div` otherwise. */
  as?: 'section' | 'article' | 'div';
  /** The one card a reader must see first: an edge in the accent colour. */
  first?: boolean;
  /** Too late: an edge in stripes and in the colour of a warning, for a house whose own colour is that of a warning. With a word beside it. */
  late?: boolean;
  /** Less padding, for desks and tiles. */
  tight?: boolean;
  className?: string;
  id?: string;
  /** The id of the heading inside, so that a section has a name. */
  labelledBy?: string;
  children: ReactNode;
}

/** A sheet on the canvas. */
export function Card({
  as: Tag = 'div',
  first,
  late,
  tight,
  className,
  id,
  labelledBy,
  children,
}: CardProps) {
  return (
    <Tag
      id={id}
      aria-labelledby={labelledBy}
      className={classNames(
        'card',
        tight && 'card-tight',
        first && 'card-first',
        late && 'card-late',
        className,
      )}
    >
      {children}
    </Tag>
  );
}
