import { expect, test } from 'vitest';
import type { Form } from './a-form.ts';
import { attacksOn, bodyOf } from './attacks.ts';
import { byPost } from './by-post.ts';
import { FORMS } from './every-form.ts';
import { WRONG_TYPES } from './hostile-text.ts';
import { knocksAt } from './knocked.ts';
import { endpoints, forms } from './routes.ts';
import { setStage } from './stage.ts';
import { story, type Town } from './town.ts';

const REFUSED = [400, 401, 403, 404, 409, 413, 415, 422];

/** Those without an entry are knocked at all the same. */
const unknown = forms().filter((name) => !(name in FORMS));

test('no form is written that does not exist', () => {
	expect(Object.keys(FORMS).filter((name) => !forms().includes(name))).toEqual([]);
	console.log(`${unknown.length} forms have no entry of their own: ${unknown.join(', ')}`);
});

story(
	'Whatever is sent to a form is refused or is a form: nothing breaks, nothing is kept',
	async (town) => {
		const stage = await setStage(town);
		const mark = `Zq${town.unique()}qz`;
		for (const [name, formOf] of Object.entries(FORMS)) {
			const form = await formOf({ town, stage });
			expect.soft({ name, wrong: await wrongAnswers(town, form, mark) }).toEqual({ name, wrong: [] });
			if (form.notSent) continue;
			const { status, body } = await byPost(town.origin, form.cookie).raw(form.path, bodyOf(form, form.good));
			expect.soft({ name, status, said: status < 400 ? '' : body }).toMatchObject({ name, said: '' });
		}
		for (const name of unknown)
			for (const form of knocksAt(name, stage)) {
				const wrong = (await wrongAnswers(town, form, mark)).filter((one) => !one.endsWith(': 303'));
				expect.soft({ name, cookie: form.cookie, wrong }).toEqual({ name, cookie: form.cookie, wrong: [] });
			}
		expect(await placesWith(town, mark)).toEqual([]);
		expect(town.log()).not.toContain(mark);
	},
	600_000
);

/** The attacks that were not refused, and what was answered. */
async function wrongAnswers(town: Town, form: Form, mark: string): Promise<string[]> {
	const visit = byPost(town.origin, form.cookie);
	const wrong: string[] = [];
	for (const { what, body, type } of attacksOn(form, mark)) {
		const { status } = await visit.raw(form.path, body, type);
		if (!REFUSED.includes(status)) wrong.push(`${what}: ${status}`);
	}
	// The good form, from elsewhere. Mail programs alone may stop the news by themselves (RFC 8058).
	const elsewhere = await byPost(town.origin, form.cookie).from(
		'https://evil.example',
		form.path,
		bodyOf(form, form.good)
	);
	if (elsewhere.status !== 403 && !form.path.startsWith('/unsubscribe/'))
		wrong.push(`from elsewhere: ${elsewhere.status}`);
	return wrong;
}

/** Columns of any table that hold the word. */
async function placesWith(town: Town, word: string): Promise<string[]> {
	const columns = await town.sql(
		`select table_name as t, column_name as c from information_schema.columns
			join information_schema.tables using (table_schema, table_name)
			where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY', 'character varying')
			and table_name not like 'commune%'`
	);
	expect(columns.length).toBeGreaterThan(40);
	const asked = columns.map(
		({ t, c }) =>
			`select '${t}.${c}' as place where exists (select from "${t}" where "${c}"::text ilike '%' || $1 || '%')`
	);
	return (await town.sql(asked.join(' union all '), [word])).map(({ place }) => String(place));
}

const DOORS: Record<string, { paths: string[]; good: Record<string, unknown> | null }> = {
	'/api/first-action': { paths: ['/api/first-action'], good: { action: 'sign', seconds: 12 } },
	'/api/auth/passkey/[step]': {
		paths: ['verify-authentication', 'verify-registration', 'delete-passkey'].map(
			(step) => `/api/auth/passkey/${step}`
		),
		good: null
	},
	'/api/places/around': { paths: ['/api/places/around'], good: { lat: 48.123, lon: -1.603 } },
	'/initiatives/[slug]/interpellation/full': { paths: ['/initiatives/none/interpellation/full'], good: null },
	'/offices/[key]/answers/[slug]/letter.pdf': {
		paths: ['/offices/commune-35238/answers/none/letter.pdf'],
		good: null
	}
};

story('Doors for scripts refuse what is not theirs', async (town) => {
	expect(Object.keys(DOORS).toSorted()).toEqual(endpoints());
	const visit = byPost(town.origin);
	for (const { paths, good } of Object.values(DOORS)) {
		const keys = Object.keys(good ?? { response: '' });
		const bodies: unknown[] = [
			...['{', '', 'null', '"x"', '[]', '12', '{"__proto__":{"a":1}}', `{"x":"${'a'.repeat(70_000)}"}`],
			...keys.flatMap((key) => WRONG_TYPES.filter((type) => type !== 12).map((value) => ({ ...good, [key]: value }))),
			{ ...good, isAdmin: true },
			{ ...good, constructor: { prototype: {} } }
		];
		for (const path of paths)
			for (const body of bodies) {
				const { status } = await visit.json(path, body);
				expect({ path, body, status, fine: REFUSED.includes(status) }).toMatchObject({ fine: true });
			}
		if (good) expect((await visit.json(paths[0]!, good)).status).toBeLessThan(300);
	}
});
