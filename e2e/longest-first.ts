import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that walk the whole site: begun last, they would walk alone. */
const LONGEST = ['axe', 'narrow', 'the-mayor'];

/** The long stories first, the others in the order in which they would come. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const rank = ({ moduleId }: TestSpecification) => {
			const at = LONGEST.findIndex((name) => moduleId.includes(`/e2e/${name}`));
			return at === -1 ? LONGEST.length : at;
		};
		return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
	}
}
