import { basename } from 'node:path';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** Names that say nothing of what is inside. */
const SAYS_NOTHING = /^(utils?|helpers?|common|misc|types?|index|shared|lib)\.[a-z.]+$/;
/** Files whose tool asks for a default export. */
const CONFIGS = [
	'*.config.{js,ts}',
	'e2e/vitest.config.ts',
	'rooms.depcruise.mjs',
	'e2e/open-town.ts',
	'test/one-database.ts'
];
const TOOLS = ['scripts/**', 'e2e/**', 'bench/**', 'test/**', '**/*.test.ts', '*.config.{js,ts}'];

/** Pages that show markup made by us alone, such as a QR code: the only places for `{@html}`. */
const DRAWN_BY_US = ['src/routes/sign-in/second-factor/+page.svelte'];

/** The one place that reads the environment, and where it is reached. */
const ENVIRONMENT = {
	selector: "MemberExpression[object.name='process'][property.name='env']",
	message: 'Only base/config.ts reads the environment.'
};
const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

/** @type {import('eslint').ESLint.Plugin} */
const house = {
	rules: {
		'telling-name': {
			create: (context) => ({
				Program(node) {
					const name = basename(context.filename);
					if (SAYS_NOTHING.test(name)) context.report({ node, message: `« ${name} » says nothing of what is inside.` });
				}
			})
		}
	}
};

export default tseslint.config(
	{ ignores: ['build/', '.svelte-kit/', 'data/', 'test-results/', 'src/lib/server/base/schema.ts'] },
	...tseslint.configs.recommended,
	...svelte.configs.recommended,
	{
		plugins: { house },
		languageOptions: {
			globals: { ...globals.node, ...globals.browser },
			parserOptions: { extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'house/telling-name': 'error',
			'max-lines': ['error', 300],
			'no-undef': 'off',
			'no-console': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'prefer-const': 'error',
			'no-restricted-syntax': ['error', DEFAULT_EXPORT, ENVIRONMENT],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			'svelte/no-at-html-tags': 'error',
			// It takes each word of the reason that follows for a code.
			'svelte/no-unused-svelte-ignore': 'off',
			// Our addresses are built by localPath(); there is no base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser } },
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'off' }
	},
	{
		// A promise nobody waits for is an error nobody sees.
		files: ['src/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }]
		}
	},
	{
		files: ['src/lib/server/**/*.ts', 'src/lib/words/**/*.ts'],
		ignores: ['src/lib/server/base/**', '**/*.test.ts'],
		rules: {
			'no-restricted-globals': ['error', { name: 'fetch', message: 'Only base makes outgoing requests.' }]
		}
	},
	{ files: CONFIGS, rules: { 'no-restricted-syntax': ['error', ENVIRONMENT] } },
	{ files: ['src/lib/server/base/config.ts'], rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT] } },
	{ files: TOOLS, rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', DEFAULT_EXPORT] } },
	{ files: CONFIGS, rules: { 'no-restricted-syntax': 'off' } },
	{ files: DRAWN_BY_US, rules: { 'svelte/no-at-html-tags': 'off' } },
	{ files: ['src/cli.ts'], rules: { 'no-console': 'off' } }
);
