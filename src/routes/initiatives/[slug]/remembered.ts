const MARK = 'remembered';

/**
 * The name this device remembers; null on any other. Asked of the server only where somebody ticked « me reconnaître »,
 * so that a reader's page asks nothing more.
 */
export async function rememberedName(): Promise<string | null> {
	try {
		if (localStorage.getItem(MARK) === null) return null;
		const response = await fetch('/api/device');
		const { name } = (await response.json()) as { name: string | null };
		if (name === null) markRemembered(false);
		return name;
	} catch {
		return null;
	}
}

/** Leaves or removes the mark that says to ask. It holds nothing about anybody. */
export function markRemembered(known: boolean): void {
	try {
		if (known) localStorage.setItem(MARK, '1');
		else localStorage.removeItem(MARK);
	} catch {
		return;
	}
}
