/** Text as it may stand between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An element around what is XML already. */
export const element = (name: string, ...inner: readonly string[]): string =>
  `<${name}>${inner.join('')}</${name}>`;
