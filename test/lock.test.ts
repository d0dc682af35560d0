import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	version?: string;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Where a package of that name would be found from inside another, as Node looks for it; null when it is locked nowhere. */
function lockedFrom(inside: string, name: string): string | null {
	for (let at = inside; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules') - 1))) {
		const path = `${at ? `${at}/` : ''}node_modules/${name}`;
		if (packages[path]) return path;
		if (at === '') return null;
	}
}

// `npm ci` refuses a lock that leaves some out, as `npm install` does when what is there already was made on one machine.
test('every package that one asks for is locked, for every kind of machine', () => {
	const missing = Object.entries(packages).flatMap(([path, one]) =>
		Object.keys({ ...one.dependencies, ...one.optionalDependencies })
			.filter((name) => lockedFrom(path, name) === null)
			.map((name) => `${name}, for ${path}`)
	);
	expect(missing).toEqual([]);
});

test('the lock names no registry', () => {
	expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
});
