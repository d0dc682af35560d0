import { DOORS, ONLY_BASE, ONLY_BASE_CORE, STEP } from './rooms.js';

const ROOMS = '^src/lib/server/';
/** @param {string} name */
const room = (name) => `${ROOMS}${name}/`;
const TEST = '\\.test\\.ts$';
const doors = `^(${DOORS.join('|')})`;

/** One rule a room: it reaches neither its own step's neighbours nor anything above. */
const stairs = Object.entries(STEP).map(([name, step]) => ({
	name: `stairs-${name}`,
	comment: `${name} stands on step ${step}: it uses rooms on lower steps only. News travels upward through the journal.`,
	severity: 'error',
	from: { path: room(name) },
	to: {
		path: Object.entries(STEP)
			.filter(([other, height]) => other !== name && height >= step)
			.map(([other]) => room(other))
	}
}));

/** A room's tables are its own. */
const tables = Object.keys(STEP).map((name) => ({
	name: `tables-of-${name}`,
	comment: `Only ${name} imports its own *.sql.ts; others use its nouns and verbs.`,
	severity: 'error',
	from: { pathNot: [room(name), '^(test|bench)/'] },
	to: { path: `${room(name)}.*\\.sql\\.ts$` }
}));

export default {
	forbidden: [
		...stairs.filter((rule) => rule.to.path.length > 0),
		...tables,
		{
			name: 'room-not-listed',
			comment: 'A room is listed in rooms.js before it gets a file.',
			severity: 'error',
			from: { path: `${ROOMS}(?!(${Object.keys(STEP).join('|')})/)` },
			to: {}
		},
		{
			name: 'rooms-know-no-web',
			comment: 'Rooms know neither SvelteKit nor Svelte nor the doors; they are run by Node as they lie.',
			severity: 'error',
			from: { path: ROOMS },
			to: { path: ['^node_modules/(@sveltejs|svelte|vite)/', '^\\$', '\\.svelte$', '^src/lib/ui/', doors] }
		},
		{
			name: 'ui-knows-no-room',
			comment: 'Components are given props; of rooms they may import types.',
			severity: 'error',
			from: { path: '^src/lib/ui/' },
			to: { path: [ROOMS, doors], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'words-know-types-only',
			comment: 'Sentences are keyed by the codes of rooms, as types; they run nothing of them.',
			severity: 'error',
			from: { path: '^src/lib/words/', pathNot: TEST },
			to: { path: [ROOMS, doors, '^src/lib/ui/'], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'nobody-enters-by-the-back',
			comment: 'Doors use rooms; nothing but a door uses a door.',
			severity: 'error',
			from: { path: '^src/', pathNot: [doors] },
			to: { path: doors }
		},
		{
			name: 'only-base-opens',
			comment: 'Only base opens the database, sends mail, or makes an outgoing request.',
			severity: 'error',
			from: { path: '^src/', pathNot: [room('base'), TEST] },
			to: { path: `^node_modules/(${ONLY_BASE.join('|')})/`, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'only-base-calls-out',
			comment: 'Only base speaks to the network; the front and the process entry listen to it.',
			severity: 'error',
			from: { path: '^src/', pathNot: [room('base'), '^src/front/', '^src/server\\.ts$', TEST] },
			to: { path: `^(node:)?(${ONLY_BASE_CORE.join('|')})$`, dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'no-sql-in-doors',
			comment: 'SQL lives in rooms.',
			severity: 'error',
			from: { path: doors },
			to: { path: ['^node_modules/kysely/', `${ROOMS}base/schema\\.ts$`], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'no-cycle',
			comment: 'No cycle of values; types may point at each other.',
			severity: 'error',
			from: { path: '^src/' },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'not-resolved',
			comment: 'Every import resolves.',
			severity: 'error',
			from: { path: '^src/' },
			to: { couldNotResolve: true, pathNot: ['^\\$(app|env)/', '^\\./\\$types'] }
		}
	],
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.css$' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'types', 'node', 'default'],
			extensions: ['.ts', '.js', '.mjs', '.svelte']
		}
	}
};
