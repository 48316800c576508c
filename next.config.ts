import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // The proxy in front compresses; doing it here would cost a core twice.
  compress: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // The same as in platform/request-body.ts: nothing longer is kept or parsed.
  experimental: {
    serverActions: { bodySizeLimit: 256 * 1024 },
    proxyClientMaxBodySize: 256 * 1024,
  },
  // `npm run check` types everything, tests included; a second time here would double the build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pino',
    'pg',
    'graphile-worker',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
  // Public pages are made once a minute and kept; the policy for their scripts is kept with them (ADR 0019).
  cacheHandler: path.resolve('src/platform/open-cache.mjs'),
  cacheMaxMemorySize: 0,
  async rewrites() {
    // `request-start` marks the requests for what is the same for everybody.
    const has = [{ type: 'header' as const, key: 'x-open', value: '1' }];
    const pages = ['/', '/privacy', '/toegankelijkheid', '/gemeente/:gemeente'];
    return {
      beforeFiles: pages.map((source) => ({
        source,
        has,
        destination: `/open/nl${source === '/' ? '' : source}`,
      })),
    };
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
          { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
        ],
      },
    ];
  },
};

export default config;
