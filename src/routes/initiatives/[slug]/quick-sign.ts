import { localPath, readLocale } from '#words/paths.ts';
import { postSignature } from './post-signature.ts';
import { rememberedName } from './remembered.ts';

/**
 * The whole script of an initiative's page, which is otherwise sent without any: the form goes to the quick door, and a
 * device that remembers somebody is offered one tap. Whatever is refused is sent again as a plain form, so that the page
 * that comes back says why, beside each field.
 */
const { locale } = readLocale(location.pathname);

document.addEventListener('submit', (event) => {
	const form = event.target as HTMLFormElement;
	const slug = form.dataset['quick'];
	if (!slug) return;
	event.preventDefault();
	const button = form.querySelector('.button.wide');
	if (button?.getAttribute('aria-disabled') === 'true') return;
	button?.setAttribute('aria-disabled', 'true');
	void send(form, slug).finally(() => button?.removeAttribute('aria-disabled'));
});

async function send(form: HTMLFormElement, slug: string): Promise<void> {
	const trouble = form.querySelector<HTMLElement>('[data-trouble]');
	if (trouble) trouble.hidden = true;
	const answer = await postSignature(slug, locale, new FormData(form));
	if (answer.kind === 'accepted') location.assign(localPath(locale, `/initiatives/${slug}/thanks/${answer.handle}`));
	else if (answer.kind === 'trouble' && trouble) trouble.hidden = false;
	else form.submit();
}

async function greet(): Promise<void> {
	const template = document.querySelector<HTMLTemplateElement>('template[data-known]');
	const name = template && (await rememberedName());
	if (!name) return;
	const known = template.content.cloneNode(true) as DocumentFragment;
	const heading = known.querySelector('h2')!;
	heading.textContent = heading.textContent!.replace(template.dataset['known']!, name);
	// Read as an attribute: inside a template there is no address that a relative one could be completed from.
	const form = known.querySelector('form')!;
	form.setAttribute('action', form.getAttribute('action') + location.search.replace('?', '&'));
	document.querySelector('[data-unknown]')!.replaceWith(known);
}

void greet();
