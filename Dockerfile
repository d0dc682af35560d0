# Builds and runs Possibles against a PostgreSQL of your own (see compose.yaml). Everything it needs is said in the environment:
# what is missing is listed at start, all at once.
FROM node:24-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=built /app/node_modules ./node_modules
COPY --from=built /app/build ./build
COPY --from=built /app/package.json ./
COPY migrations ./migrations
COPY src ./src
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=120s \
	CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health').then(a=>process.exit(a.ok?0:1),()=>process.exit(1))"]
CMD ["node", "src/server.ts"]
