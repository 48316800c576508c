import type { NextConfig } from 'next';

/** What concerns the server only is as in the application: neither compresses, neither says what it is. */
const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  typescript: { ignoreBuildErrors: true },
  // Next also looks for a proxy and an instrumentation in the folders above: with this name it does not find ours.
  pageExtensions: ['leeg.tsx'],
};

export default config;
