const format = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** "161.700": a count as a Dutch reader writes it. */
export const formatAantal = (value: number): string => format.format(value);
