import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = 'src/routes';

/** Every page of the site, by its route, such as `/initiatives/[slug]`: what a story that must see all of them goes by. */
export function pages(): string[] {
	return routesWith('+page.svelte');
}

function routesWith(file: string): string[] {
	return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
		.filter((path) => path === file || path.endsWith(`/${file}`))
		.map((path) => `/${relative(ROOT, dirname(join(ROOT, path)))}`)
		.toSorted();
}
