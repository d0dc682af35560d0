import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const HERE = new URL('.', import.meta.url);

/** French holds « ; : ! ? % » and its quotes to their word with a space that does not break. */
const LOOSE = /« | [»;!?%:](?=[\s)»,.…]|$)|À [0-9]/u;

/** Every sentence of a file, literal or template. */
function texts(file: string): string[] {
	const source = ts.createSourceFile(file, readFileSync(new URL(file, HERE), 'utf8'), ts.ScriptTarget.Latest);
	const found: string[] = [];
	const walk = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
			found.push(node.text);
		ts.forEachChild(node, walk);
	};
	walk(source);
	return found;
}

const files = readdirSync(HERE).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

test.each(files)('no line of %s begins with a colon or ends with an open quote', (file) => {
	expect(texts(file).filter((text) => LOOSE.test(text))).toEqual([]);
});

test.each(files)('nothing shouts in %s', (file) => {
	expect(texts(file).filter((text) => /\p{L}[\s\u00a0\u202f]?!(\s|$)/u.test(text))).toEqual([]);
});
