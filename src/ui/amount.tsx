'use client';

import { classNames } from './class-names';

interface AmountProps {
  /** The amount as written by the one formatter of the product, like "€ 296,64". */
  text: string;
  /** `large` for the one amount of a page. */
  size?: 'text' | 'large';
  strong?: boolean;
}

/** An amount of money: never broken over two lines, digits of equal width. */
export function Amount({ text, size = 'text', strong = false }: AmountProps) {
  return (
    <span className={classNames('amount', size === 'large' && 'amount-large', strong && 'font-semibold')}>
      {text}
    </span>
  );
}
