import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = 'src/routes';

/** Every page of the site, by its route, such as `/initiatives/[slug]`: what a story that must see all of them goes by. */
export function pages(): string[] {
	return routesWith('+page.svelte');
}

/** Every form of the site: a route and its action, such as `/confirm/[token]?/again`; the one without a name is `default`. */
export function forms(): string[] {
	return routesWith('+page.server.ts').flatMap((route) =>
		keysOf(join(ROOT, route, '+page.server.ts'), 'actions').map((action) => `${route}?/${action}`)
	);
}

/** Every address that can be looked at: pages, files, answers to scripts. */
export function addresses(): string[] {
	return [...pages(), ...routesWith('+server.ts')];
}

/** Every address that takes a POST without being a page. */
export function endpoints(): string[] {
	return routesWith('+server.ts').filter((route) =>
		/export const (POST|PUT|PATCH|DELETE)\b/.test(readFileSync(join(ROOT, route, '+server.ts'), 'utf8'))
	);
}

function routesWith(file: string): string[] {
	return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
		.filter((path) => path === file || path.endsWith(`/${file}`))
		.map((path) => `/${relative(ROOT, dirname(join(ROOT, path)))}`)
		.toSorted();
}

/** The keys of the object that `name` is in that file; none when there is no such name. */
function keysOf(path: string, name: string): string[] {
	const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
	const declared = source.statements
		.filter(ts.isVariableStatement)
		.flatMap((statement) => [...statement.declarationList.declarations])
		.find((declaration) => declaration.name.getText() === name);
	if (!declared) return [];
	const value = declared.initializer;
	if (!value || !ts.isObjectLiteralExpression(value)) throw new Error(`The ${name} of ${path} cannot be read.`);
	return value.properties.map((property) => property.name?.getText() ?? '?');
}
