/**
 * Our reference on what goes over the bank, which comes back with its entry: letters for the digits of its id, so that nobody
 * reads a betalingskenmerk in it. TB on a refund, OM on an overmaking, OB on what is paid online.
 */
export const eindkenmerkVan = (id: string, soort: 'TB' | 'OM' | 'OB'): string =>
  `${soort}-${id
    .replaceAll('-', '')
    .replaceAll(/[0-9a-f]/g, (teken) => String.fromCharCode(65 + Number.parseInt(teken, 16)))}`;
