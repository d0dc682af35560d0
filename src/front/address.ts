/**
 * Names of parameters that hang on links and change nothing in what is rendered: those of others, and `via` and `by` of ours
 * (whose link, by which means), which the form takes from the address when it is sent.
 */
const HANGERS =
	/^(via$|by$|utm_|fbclid$|gclid$|dclid$|msclkid$|twclid$|igsh|mc_[ce]id$|_hs|yclid$|wt_|at_campaign|at_medium)/;
/** A longer query is somebody's text: not worth keeping a copy for. */
const LONGEST_KEPT = 300;

/** A request's address as far as the front needs it. */
export interface Asked {
	path: string;
	/** Path and query without the hangers: what is rendered, and the key of its copy. */
	url: string;
	mayBeKept: boolean;
}

/** Cuts a request's URL; the path is left encoded. */
export function readAddress(raw: string): Asked {
	const mark = raw.indexOf('?');
	if (mark < 0) return { path: raw, url: raw, mayBeKept: raw.length <= LONGEST_KEPT };
	const path = raw.slice(0, mark);
	const query = raw
		.slice(mark + 1)
		.split('&')
		.filter((pair) => pair !== '' && !HANGERS.test(pair.split('=', 1)[0]!))
		.join('&');
	const url = query ? `${path}?${query}` : path;
	return { path, url, mayBeKept: url.length <= LONGEST_KEPT };
}
