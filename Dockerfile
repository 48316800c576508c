# One image for web, worker and migrate: the command decides. See compose.yaml.
FROM node:24-slim AS build
WORKDIR /app
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json next.config.ts ./
COPY prisma prisma
COPY public public
COPY src src
# With more than one web process all must know the same key; Next reads it while building. A mounted secret does
# not stay behind in a layer.
RUN --mount=type=secret,id=actions_key \
    if [ -f /run/secrets/actions_key ]; then NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions_key)"; export NEXT_SERVER_ACTIONS_ENCRYPTION_KEY; fi; \
    npm run build && rm -rf .next/cache

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json /app/package-lock.json /app/tsconfig.json /app/next.config.ts ./
COPY --from=build /app/prisma prisma
COPY --from=build /app/public public
COPY --from=build /app/src src
COPY --from=build --chown=node:node /app/.next .next
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start"]
