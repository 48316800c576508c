import packageJson from '../../package.json';

/** Which program this is, for receipts that are read years later. */
export const PROGRAM_VERSION = `${packageJson.name} ${packageJson.version}`;
